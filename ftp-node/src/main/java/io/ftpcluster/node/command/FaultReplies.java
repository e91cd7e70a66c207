package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told when the storage refuses or fails; the only place that maps one to the other. */
final class FaultReplies {
    private static final Logger LOG = LoggerFactory.getLogger(FaultReplies.class);

    private FaultReplies() {}

    /** The reply for a fault. What says that the volume itself is in trouble is logged here. */
    static Reply of(StorageException refused) {
        if (isTrouble(refused.fault())) {
            LOG.warn("The storage fails: {} {}", refused.fault(), refused.getMessage());
        }
        return of(refused.fault());
    }

    private static boolean isTrouble(StorageFault fault) {
        return fault == StorageFault.BROKEN || fault == StorageFault.NO_SPACE || fault == StorageFault.READ_ONLY;
    }

    private static Reply of(StorageFault fault) {
        return switch (fault) {
            // RFC 959 §5.4: 550 for a file that is not there or not of the kind the command needs.
            case NOT_FOUND -> Reply.of(ReplyCode.NOT_AVAILABLE, "No such file or directory.");
            case NOT_A_FILE -> Reply.of(ReplyCode.NOT_AVAILABLE, "Not a file.");
            case NOT_A_DIRECTORY -> Reply.of(ReplyCode.NOT_AVAILABLE, "Not a directory.");
            case LINK_NOT_FOLLOWED -> Reply.of(ReplyCode.NOT_AVAILABLE, "Symbolic links are not followed.");
            // RFC 959 §5.4: 550 for MKD, RMD and DELE that cannot be done.
            case ALREADY_EXISTS -> Reply.of(ReplyCode.NOT_AVAILABLE, "It exists already.");
            case NOT_EMPTY -> Reply.of(ReplyCode.NOT_AVAILABLE, "The directory is not empty.");
            case NO_ACCESS -> Reply.of(ReplyCode.NOT_AVAILABLE, "Permission denied.");
            case READ_ONLY -> Reply.of(ReplyCode.NOT_AVAILABLE, "The storage is read-only.");
            // RFC 959 §4.2.2: 553 for a name that is not allowed.
            case NAME_NOT_ALLOWED -> Reply.of(ReplyCode.NAME_NOT_ALLOWED, "This name is not allowed.");
            // RFC 959 §4.2.2: 452 may go away by itself, 552 is the user's own limit.
            case NO_SPACE -> Reply.of(ReplyCode.NO_SPACE, "The storage is full.");
            case OVER_QUOTA -> Reply.of(ReplyCode.OVER_QUOTA, "The quota is used up.");
            // RFC 959 §4.2.2: 451, the client may try again.
            case UNCOUNTED ->
                Reply.of(ReplyCode.LOCAL_ERROR, "Your quota cannot be checked at the moment, try again later.");
            // RFC 3659 §5.3: a restart point that the file does not have.
            case OFFSET_PAST_END -> Reply.of(ReplyCode.BAD_OFFSET, "The restart offset is past the end of the file.");
            // RFC 959 §4.2.2: 550, what the client asks for cannot be done as things are.
            case INTERRUPTED_UPLOAD ->
                Reply.of(
                        ReplyCode.NOT_AVAILABLE,
                        "An upload of this file was interrupted: continue it with REST and STOR, or send the whole file.");
            case TOO_LARGE -> Reply.of(ReplyCode.LOCAL_ERROR, "That is too much to list at once.");
            // RFC 959 §4.2.2: 450 for a file that is busy.
            case BUSY -> Reply.of(ReplyCode.TRY_AGAIN, "The file is busy, try again.");
            // RFC 959 §4.2.2: 451, the client may try again.
            case BROKEN -> Reply.of(ReplyCode.LOCAL_ERROR, "The storage has failed, try again later.");
        };
    }
}
