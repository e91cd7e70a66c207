package io.ftpcluster.contract.auth;

import java.util.Set;

/** The three answers to an {@link AuthenticateRequest}; {@link AuthApi} says how each travels. */
public sealed interface AuthResult {
    /**
     * The user may log in.
     *
     * @param username the user's canonical name
     * @param home the directory the session is confined to, an absolute path below the shared root, such as {@code /demo}
     * @param permissions what the user may do there; empty means nothing but logging in
     */
    record Granted(String username, String home, Set<Permission> permissions) implements AuthResult {
        public Granted {
            permissions = Set.copyOf(permissions);
        }
    }

    /**
     * The user may not log in. The reason is for the log; a client is always told the same words.
     *
     * @param reason why
     */
    record Denied(DenialReason reason) implements AuthResult {}

    /**
     * The service cannot tell. Nothing is known about the password.
     *
     * @param message what is missing, for the log
     */
    record Unavailable(String message) implements AuthResult {}
}
