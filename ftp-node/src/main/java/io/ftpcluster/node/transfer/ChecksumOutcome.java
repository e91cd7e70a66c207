package io.ftpcluster.node.transfer;

/** How the computation of a checksum ended. */
public sealed interface ChecksumOutcome {
    /**
     * The checksum.
     *
     * @param hex in lower case
     * @param end the byte behind the last one that was read
     */
    record Computed(String hex, long end) implements ChecksumOutcome {}

    /** The client, or the end of the session, ended it. */
    record Aborted() implements ChecksumOutcome {}

    /** Too many others were being computed, for too long. */
    record Busy() implements ChecksumOutcome {}
}
