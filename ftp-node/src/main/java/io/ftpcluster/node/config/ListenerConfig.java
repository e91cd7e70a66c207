package io.ftpcluster.node.config;

/**
 * The TCP ports a node listens on; 0 takes a free one.
 *
 * @param controlPort FTP control connections
 * @param dataPort data connections of all passive ports, behind a balancer
 * @param healthPort health and metrics over HTTP
 */
public record ListenerConfig(int controlPort, int dataPort, int healthPort) {}
