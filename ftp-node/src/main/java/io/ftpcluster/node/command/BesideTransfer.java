package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.session.FtpSession;
import java.util.Optional;

/** A command that acts at once while a transfer runs, instead of waiting for its turn. */
interface BesideTransfer {
    /**
     * Acts while other commands run or wait. On the event loop: must not wait.
     *
     * @return the reply; empty when the command also waits for its turn
     */
    Optional<Reply> actAtOnce(FtpSession session, String argument);
}
