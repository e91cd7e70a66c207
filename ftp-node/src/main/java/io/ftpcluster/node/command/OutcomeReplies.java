package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.TransferOutcome;

/** What a client is told at the end of a transfer (RFC 959 §5.4, RETR and STOR). */
final class OutcomeReplies {
    /** Nothing before the verb prepared a data connection. */
    static final Reply NO_PORT = Reply.of(ReplyCode.NO_DATA_CONNECTION, "Use PASV or EPSV first.");

    private OutcomeReplies() {}

    /** The final reply of a transfer. */
    static Reply of(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Completed completed -> Reply.of(ReplyCode.TRANSFER_COMPLETE, "Transfer complete.");
            case TransferOutcome.Aborted aborted -> Reply.of(ReplyCode.TRANSFER_ABORTED, "Transfer aborted.");
            case TransferOutcome.Stalled stalled ->
                Reply.of(ReplyCode.TRANSFER_ABORTED, "No data for too long, transfer aborted.");
            case TransferOutcome.Overdue overdue ->
                Reply.of(ReplyCode.TRANSFER_ABORTED, "The transfer took too long and was aborted.");
            case TransferOutcome.Short tooShort ->
                Reply.of(ReplyCode.TRANSFER_ABORTED, "Fewer bytes came than ALLO announced, the upload has failed.");
            case TransferOutcome.NotConnected late ->
                Reply.of(ReplyCode.NO_DATA_CONNECTION, "No data connection was opened.");
            case TransferOutcome.NotSecured notSecured -> Reply.of(ReplyCode.NO_DATA_CONNECTION, notSecured.reason());
            case TransferOutcome.Refused refused -> Reply.of(ReplyCode.DATA_REFUSED, refused.reason());
            case TransferOutcome.ConnectionLost lost ->
                Reply.of(ReplyCode.TRANSFER_ABORTED, "The data connection broke, transfer aborted.");
            case TransferOutcome.Failed failed -> FaultReplies.of(failed.cause());
        };
    }

    /** A word for metrics and logs. */
    static String word(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Completed completed -> "completed";
            case TransferOutcome.Aborted aborted -> "aborted";
            case TransferOutcome.Stalled stalled -> "stalled";
            case TransferOutcome.Overdue overdue -> "overdue";
            case TransferOutcome.Short tooShort -> "shorter than announced";
            case TransferOutcome.NotConnected late -> "not connected";
            case TransferOutcome.NotSecured notSecured -> "not secured";
            case TransferOutcome.Refused refused -> "refused";
            case TransferOutcome.ConnectionLost lost -> "connection lost";
            case TransferOutcome.Failed failed -> "storage failed";
        };
    }
}
