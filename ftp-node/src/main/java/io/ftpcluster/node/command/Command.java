package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.session.FtpSession;

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

    /** Its line in FEAT; empty: none. */
    default String feature(FtpSession session) {
        return spec().feature();
    }
}
