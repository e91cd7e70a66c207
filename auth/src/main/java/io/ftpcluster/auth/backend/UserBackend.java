package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows users and checks what they show. When and from where they may come is checked by others, for all backends alike.
 * Thread-safe; throws nothing.
 */
public interface UserBackend {
    /**
     * How long something is news. Sessions are looked at every two seconds, so one that another copy has let in by what
     * held before is looked at in time, where that copy is up to three seconds behind.
     */
    Duration NEWS = Duration.ofSeconds(5);

    /** One word for it, which is in the marks of sessions: it stays the same over versions. */
    String name();

    /**
     * Checks one attempt on the calling thread, which it may hold for seconds. An unknown name costs as much time as a
     * wrong password.
     */
    Verdict verify(AuthenticateRequest request);

    /** What is known of a user without a password. It may be some seconds old. */
    Knowledge lookUp(String username);

    /** The same as it is now, for whoever is about to end or change sessions by it. */
    default Knowledge lookUpNow(String username) {
        return lookUp(username);
    }

    /**
     * Whether it has seen within the last {@link #NEWS} that this user has come, gone or become another. What it knows
     * of such a user is as new as what other copies of the service know; of others it may not have heard yet. For whoever
     * asks this first and looks up afterwards. A backend that cannot tell says no.
     */
    default boolean hasNewsOf(String username) {
        return false;
    }

    /** Its users, where it can name them; else none. */
    default Stream<UserEntry> listed() {
        return Stream.empty();
    }

    /** What the backend still waits for before it can ever tell, in words for a log; empty when for nothing. */
    Optional<String> waitingFor();
}
