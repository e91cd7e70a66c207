package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.session.FtpSession;
import java.util.Optional;

/** A verb. One instance serves all sessions and keeps nothing of any. */
public interface Command {
    /** Its row. */
    CommandSpec spec();

    /**
     * Does its work, on the session's thread. What the row asks for holds already.
     *
     * @return the final reply
     * @throws io.ftpcluster.node.storage.StorageException becomes the reply {@link FaultReplies} has for it
     */
    Reply handle(CommandCall call);

    /**
     * Does its work on the event loop, if it never waits; only called when its row says that it is brief.
     *
     * @return the final reply; empty when it would have to wait this time, then {@link #handle} does it on a thread
     */
    default Optional<Reply> handleAtOnce(CommandCall call) {
        return Optional.of(handle(call));
    }

    /** Its line in FEAT; empty: none. */
    default String feature(FtpSession session) {
        return spec().feature();
    }
}
