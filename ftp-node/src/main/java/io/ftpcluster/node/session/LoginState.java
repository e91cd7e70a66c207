package io.ftpcluster.node.session;

import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.BandwidthLimits;

/**
 * How far the login has come.
 *
 * <pre>
 *   Anonymous --USER--> Named --PASS--> LoggedIn
 *       ^                 |                |
 *       +--- REIN, failed PASS, USER again +
 * </pre>
 */
public sealed interface LoginState {
    /** Nobody yet. */
    record Anonymous() implements LoginState {}

    /**
     * A name was given.
     *
     * @param user as the client sent it
     */
    record Named(String user) implements LoginState {}

    /**
     * Logged in.
     *
     * @param user canonical name
     * @param home where the user's files are on the volume
     * @param rights what the user may do, and where
     * @param files the user's files
     * @param mark by which the authentication service knows what it granted; empty: it says none
     * @param bandwidth how fast the session's transfers may be
     * @param since when, by {@link System#nanoTime()}
     */
    record LoggedIn(
            String user,
            String home,
            Rights rights,
            UserFiles files,
            String mark,
            BandwidthLimits.Share bandwidth,
            long since)
            implements LoginState {
        /** A place as an operator of the volume would call it, for logs. */
        public String onVolume(VirtualPath path) {
            return (home.equals("/") ? "" : home) + path;
        }
    }
}
