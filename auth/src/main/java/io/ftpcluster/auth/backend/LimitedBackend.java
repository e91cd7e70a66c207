package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Stands before a backend and bounds what callers can make it do. A password hash costs a core and up to 64 MiB for a
 * while, by design, and a directory has only so many connections: so only a few attempts are checked at once, a few more
 * wait, and the rest are told at once that nobody can tell. Thread-safe; waiting holds the calling thread.
 */
public final class LimitedBackend implements UserBackend {
    private final UserBackend backend;
    private final CheckLimits limits;
    private final Semaphore admitted;
    private final Semaphore checking;

    public LimitedBackend(UserBackend backend, CheckLimits limits) {
        this.backend = backend;
        this.limits = limits;
        this.admitted = new Semaphore(limits.parallel() + limits.waiting());
        this.checking = new Semaphore(limits.parallel(), true);
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        if (!admitted.tryAcquire()) {
            return new Verdict.CannotTell("Too many logins at once: " + limits.waiting() + " are waiting already");
        }
        try {
            return inTurn(request);
        } finally {
            admitted.release();
        }
    }

    @Override
    public Knowledge lookUp(String username) {
        return backend.lookUp(username);
    }

    @Override
    public Stream<UserEntry> listed() {
        return backend.listed();
    }

    @Override
    public Optional<String> waitingFor() {
        return backend.waitingFor();
    }

    /** How many requests wait for their check right now. */
    int waiting() {
        return checking.getQueueLength();
    }

    private Verdict inTurn(AuthenticateRequest request) {
        Duration wait = Deadline.atMost(limits.maxWait());
        try {
            if (!wait.isPositive() || !checking.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Verdict.CannotTell("Too many logins at once: waited as long as " + limits.maxWait()
                        + " and the caller's patience allow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.CannotTell("The service is stopping");
        }
        try {
            return backend.verify(request);
        } finally {
            checking.release();
        }
    }
}
