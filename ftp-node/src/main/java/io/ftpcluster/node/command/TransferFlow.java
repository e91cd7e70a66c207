package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.metrics.NodeMetrics;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.ActiveTransfer;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.Rendezvous;
import io.ftpcluster.node.transfer.TransferOutcome;
import io.ftpcluster.node.transfer.TransferRunner;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all transfers have in common: take the place to meet, open the file, say 150, move the bytes, log and count. The
 * file is opened before the 150, so that a file that is not there is a plain 550.
 */
final class TransferFlow {
    private static final Logger LOG = LoggerFactory.getLogger(TransferFlow.class);

    // So many bytes every socket takes without its peer, who may read only after the 150. When they can go at once, the
    // 150 goes with the 226: for a small file a packet and a thread switch are much of its cost. Not under TLS, where a
    // client may wait for the 150 with its handshake.
    private static final long FITS_THE_SOCKET = 16 * 1024;

    private TransferFlow() {}

    /** Opens what is transferred. */
    interface Opener<T> {
        T open();
    }

    /** Moves the bytes of an opened thing and closes it. */
    interface Mover<T> {
        TransferOutcome move(TransferRunner runner, ActiveTransfer transfer, T opened);
    }

    /**
     * What a transfer is.
     *
     * @param direction which way
     * @param path what is transferred
     * @param announcement text of the 150
     */
    record Start(Direction direction, VirtualPath path, String announcement) {}

    /** Tells how many bytes will be sent. */
    interface Size<T> {
        long of(T opened);
    }

    /** Runs a transfer of any size and returns the final reply. */
    static <T> Reply run(CommandCall call, Start start, Opener<T> opener, Mover<T> mover) {
        return run(call, start, opener, mover, opened -> Long.MAX_VALUE);
    }

    /** Runs a transfer whose size is known and returns the final reply. */
    static <T> Reply run(CommandCall call, Start start, Opener<T> opener, Mover<T> mover, Size<T> size) {
        Optional<Reply> refusal = TlsPolicy.againstTransfer(call.session());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Rendezvous> rendezvous = call.workspace().takeRendezvous();
        if (rendezvous.isEmpty()) {
            return OutcomeReplies.NO_PORT;
        }
        return new TransferSlot(call.session(), start.direction())
                .use(call.user().onVolume(start.path()), rendezvous.get(), () -> {
                    T opened = open(opener, rendezvous.get());
                    boolean small = size.of(opened) <= FITS_THE_SOCKET;
                    return run(call, start, rendezvous.get(), opened, mover, small);
                });
    }

    private static <T> Reply run(
            CommandCall call, Start start, Rendezvous rendezvous, T opened, Mover<T> mover, boolean small) {
        FtpSession session = call.session();
        ActiveTransfer transfer = new ActiveTransfer(
                start.direction(),
                call.user().onVolume(start.path()),
                rendezvous,
                call.user().bandwidth().of(start.direction()),
                session.security().dataTls());
        session.begin(transfer);
        Reply announcement = Reply.of(ReplyCode.OPENING_DATA_CONNECTION, start.announcement());
        if (small && rendezvous.isThere() && session.security().dataTls().isEmpty()) {
            session.control().sendWithNext(announcement);
        } else {
            session.reply(announcement);
        }
        try {
            TransferOutcome outcome = mover.move(session.services().data().transfers(), transfer, opened);
            report(session.services().metrics(), transfer, outcome);
            return OutcomeReplies.of(outcome);
        } finally {
            session.endWork();
        }
    }

    private static <T> T open(Opener<T> opener, Rendezvous rendezvous) {
        try {
            return opener.open();
        } catch (StorageException e) {
            rendezvous.cancel();
            throw e;
        }
    }

    private static void report(NodeMetrics metrics, ActiveTransfer transfer, TransferOutcome outcome) {
        String direction = transfer.direction().name().toLowerCase(Locale.ROOT);
        metrics.transfer(direction, OutcomeReplies.word(outcome), transfer.bytes(), transfer.duration());
        handshake(transfer, outcome).ifPresent(result -> metrics.tlsHandshake("data", result));
        String name = name(transfer.direction());
        String path = SafeText.of(transfer.path());
        long millis = transfer.duration().toMillis();
        if (outcome instanceof TransferOutcome.Completed) {
            LOG.info("{} of {} complete: {} bytes in {} ms", name, path, transfer.bytes(), millis);
        } else {
            String reason = reason(outcome);
            LOG.warn("{} of {} failed after {} bytes in {} ms: {}", name, path, transfer.bytes(), millis, reason);
        }
    }

    private static Optional<String> handshake(ActiveTransfer transfer, TransferOutcome outcome) {
        if (outcome instanceof TransferOutcome.NotSecured) {
            return Optional.of("failed");
        }
        if (outcome instanceof TransferOutcome.Refused) {
            return Optional.of("refused");
        }
        return transfer.resumed().map(resumed -> resumed ? "resumed" : "full");
    }

    private static String name(Direction direction) {
        return switch (direction) {
            case UPLOAD -> "Upload";
            case DOWNLOAD -> "Download";
            case LISTING -> "Listing";
        };
    }

    private static String reason(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.ConnectionLost lost -> "connection lost, " + lost.reason();
            case TransferOutcome.Failed failed ->
                failed.cause().fault() + ", " + failed.cause().getMessage();
            case TransferOutcome.NotSecured notSecured -> notSecured.reason();
            case TransferOutcome.Refused refused -> refused.reason();
            case TransferOutcome.Completed c -> OutcomeReplies.word(c);
            case TransferOutcome.Aborted a -> OutcomeReplies.word(a);
            case TransferOutcome.Stalled s -> OutcomeReplies.word(s);
            case TransferOutcome.Overdue o -> OutcomeReplies.word(o);
            case TransferOutcome.Short s -> OutcomeReplies.word(s);
            case TransferOutcome.NotConnected n -> OutcomeReplies.word(n);
        };
    }
}
