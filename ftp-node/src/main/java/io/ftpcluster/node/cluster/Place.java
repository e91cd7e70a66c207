package io.ftpcluster.node.cluster;

/** What a login gets. */
public enum Place {
    /** The session is counted. */
    TAKEN,
    /** There are as many sessions as the cluster may have. */
    CLUSTER_FULL,
    /** There are as many sessions as one client address may have. */
    ADDRESS_FULL,
    /** There are as many sessions as the user may have. */
    USER_FULL,
    /** There are as many sessions as the user may have from one client address. */
    USER_ADDRESS_FULL,
    /** Redis does not answer, and nobody may log in then. */
    UNKNOWN
}
