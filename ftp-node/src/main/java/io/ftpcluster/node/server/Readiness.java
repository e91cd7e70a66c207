package io.ftpcluster.node.server;

import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageProvider;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the node should get new sessions: the storage takes a write and logins can be decided. Looked at in the
 * background, because a storage that hangs must not hang the answer; an old look counts as "no". Redis is not asked:
 * logins go on without it. Thread-safe.
 */
final class Readiness {
    /** How often {@link #look()} should be called. */
    static final Duration INTERVAL = Duration.ofSeconds(2);

    private static final Duration TOO_OLD = Duration.ofSeconds(15);

    private record Look(String problem, long at) {}

    private final StorageProvider volume;
    private final Authenticator authenticator;
    private final DrainController drain;
    private volatile Look last = new Look("The node is starting", System.nanoTime());

    Readiness(StorageProvider volume, Authenticator authenticator, DrainController drain) {
        this.volume = volume;
        this.authenticator = authenticator;
        this.drain = drain;
    }

    /** Looks at everything once; may block. */
    void look() {
        last = new Look(currentProblem(), System.nanoTime());
    }

    private String currentProblem() {
        try {
            volume.probe();
        } catch (StorageException e) {
            return "The storage cannot be written: " + e.getMessage();
        }
        return authenticator.isReachable() ? "" : "Not reachable: " + authenticator.description();
    }

    /** Why the node is not ready; empty when it is. */
    Optional<String> problem() {
        if (drain.isDraining()) {
            return Optional.of("The node is draining");
        }
        Look look = last;
        if (System.nanoTime() - look.at() > TOO_OLD.toNanos()) {
            return Optional.of("The storage or the authentication does not answer");
        }
        return look.problem().isEmpty() ? Optional.empty() : Optional.of(look.problem());
    }
}
