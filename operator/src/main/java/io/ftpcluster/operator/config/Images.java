package io.ftpcluster.operator.config;

/**
 * What the pods run where a spec does not say.
 *
 * @param pullPolicy Always, IfNotPresent or Never
 */
public record Images(String node, String auth, String nginx, String redis, String pullPolicy) {}
