package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.Rendezvous;
import io.ftpcluster.node.transfer.TransferPlaces;
import java.util.function.Supplier;

/**
 * The right to one of the node's transfers, and to one of its user's in the cluster. Among the user's, listings do not
 * count: a user whose transfers are all running may still look around.
 *
 * @param session whose
 * @param direction which way
 */
record TransferSlot(FtpSession session, Direction direction) {
    // RFC 959 §5.4: 450, the client may try again later.
    private static final Reply TOO_MANY = Reply.of(ReplyCode.TRY_AGAIN, "Too many transfers of this user.");
    private static final Reply NODE_FULL =
            Reply.of(ReplyCode.TRY_AGAIN, "Too many transfers on this server, try again later.");

    /** Makes a transfer if there is a slot for it, which is given back afterwards. */
    Reply use(String path, Rendezvous rendezvous, Supplier<Reply> transfer) {
        TransferPlaces places = session.services().data().transfers().places();
        if (!places.take()) {
            rendezvous.cancel();
            return NODE_FULL;
        }
        try {
            return direction == Direction.LISTING ? transfer.get() : useOfUser(path, rendezvous, transfer);
        } finally {
            places.giveBack();
        }
    }

    private Reply useOfUser(String path, Rendezvous rendezvous, Supplier<Reply> transfer) {
        if (!session.takeTransfer(direction, path)) {
            rendezvous.cancel();
            return TOO_MANY;
        }
        try {
            return transfer.get();
        } finally {
            session.giveTransferBack();
        }
    }
}
