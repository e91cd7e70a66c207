package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.CommandLine;

/** What a session does with its commands. One instance serves all sessions. */
public interface CommandRunner {
    /** Runs a command and sends its replies; called on the session's thread. */
    void run(FtpSession session, CommandLine command);

    /**
     * Runs a command whose turn it is, if it is one that never waits. Called on the event loop.
     *
     * @return false when nothing was done: the command needs a thread
     */
    boolean runAtOnce(FtpSession session, CommandLine command);

    /**
     * Acts on a command before its turn, while others run or wait, if it is one that may be answered beside a running
     * transfer. Called on the event loop: must not wait.
     *
     * @return false when the command has to wait for its turn
     */
    boolean runBesideTransfer(FtpSession session, CommandLine command);
}
