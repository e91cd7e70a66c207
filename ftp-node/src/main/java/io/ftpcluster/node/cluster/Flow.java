package io.ftpcluster.node.cluster;

/** Which way the bytes of a transfer go: a user may have another rate for each. */
public enum Flow {
    /** To the server. */
    UPLOAD,
    /** From the server. */
    DOWNLOAD
}
