package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows users and checks what they show. When and from where they may come is checked by others, for all backends alike.
 * Thread-safe; throws nothing.
 */
public interface UserBackend {
    /** One word for it, which is in the marks of sessions: it stays the same over versions. */
    String name();

    /**
     * Checks one attempt on the calling thread, which it may hold for seconds. An unknown name costs as much time as a
     * wrong password.
     */
    Verdict verify(AuthenticateRequest request);

    /** What is known of a user without a password. It may be some seconds old. */
    Knowledge lookUp(String username);

    /** Its users, where it can name them; else none. */
    default Stream<UserEntry> listed() {
        return Stream.empty();
    }

    /** What the backend still waits for before it can ever tell, in words for a log; empty when for nothing. */
    Optional<String> waitingFor();
}
