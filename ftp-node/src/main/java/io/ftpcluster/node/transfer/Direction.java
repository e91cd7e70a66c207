package io.ftpcluster.node.transfer;

/** Which way a transfer goes. */
public enum Direction {
    UPLOAD,
    DOWNLOAD,
    LISTING
}
