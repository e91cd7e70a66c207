package io.ftpcluster.node.config;

/**
 * Who a node is.
 *
 * @param nodeName in logs and session records
 * @param cluster {@code namespace/name} of the cluster
 */
public record NodeIdentity(String nodeName, String cluster) {}
