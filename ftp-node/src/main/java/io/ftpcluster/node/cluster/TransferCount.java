package io.ftpcluster.node.cluster;

/**
 * How many transfers a user has in each direction.
 *
 * @param uploads to the server
 * @param downloads from it
 */
public record TransferCount(int uploads, int downloads) {
    /** As many as another one says where that is more. */
    TransferCount atLeast(TransferCount other) {
        return new TransferCount(Math.max(uploads, other.uploads), Math.max(downloads, other.downloads));
    }
}
