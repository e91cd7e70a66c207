package io.ftpcluster.operator.config;

/**
 * How operator pods agree on the one that works.
 *
 * @param enabled false: this process works whatever others do
 * @param namespace where the Lease is
 * @param identity this process in the Lease
 */
public record LeaderElection(boolean enabled, String namespace, String identity) {}
