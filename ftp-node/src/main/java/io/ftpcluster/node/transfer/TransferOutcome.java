package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.StorageException;

/** How a transfer ended. */
public sealed interface TransferOutcome {
    /** All bytes went. */
    record Completed() implements TransferOutcome {}

    /** The client, or the end of the session, ended it. */
    record Aborted() implements TransferOutcome {}

    /** No byte moved for too long. */
    record Stalled() implements TransferOutcome {}

    /** It took longer than a transfer may. */
    record Overdue() implements TransferOutcome {}

    /** The client had announced more bytes than it sent. */
    record Short() implements TransferOutcome {}

    /** The client opened no data connection in time. */
    record NotConnected() implements TransferOutcome {}

    /**
     * The data connection came, but its TLS handshake did not succeed.
     *
     * @param reason for the client
     */
    record NotSecured(String reason) implements TransferOutcome {}

    /**
     * The TLS handshake succeeded, but what the client showed in it is not enough.
     *
     * @param reason for the client
     */
    record Refused(String reason) implements TransferOutcome {}

    /**
     * The data connection broke.
     *
     * @param reason for the log
     */
    record ConnectionLost(String reason) implements TransferOutcome {}

    /**
     * The storage refused or failed.
     *
     * @param cause with the fault
     */
    record Failed(StorageException cause) implements TransferOutcome {}
}
