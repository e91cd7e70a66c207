package io.ftpcluster.operator.model;

/**
 * The FtpCluster that owns the objects.
 *
 * @param apiVersion group and version
 * @param uid of this very resource, not of a former one with its name
 * @param generation of the spec that was planned
 */
public record Owner(String apiVersion, String kind, String name, String uid, long generation) {}
