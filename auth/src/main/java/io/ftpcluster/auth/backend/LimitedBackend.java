package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.CheckLine;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands before a backend and bounds what callers can make it do. A password hash costs a core and up to 64 MiB for a
 * while, by design, and a directory has only so many connections: so only a few attempts are checked at once, a few more
 * wait, and the rest are told at once that nobody can tell. Thread-safe; waiting holds the calling thread.
 */
public final class LimitedBackend implements UserBackend {
    private final UserBackend backend;
    private final CheckLimits limits;
    private final CheckLine line;

    public LimitedBackend(UserBackend backend, CheckLimits limits) {
        this.backend = backend;
        this.limits = limits;
        this.line = new CheckLine(limits.parallel(), limits.waiting());
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        return line.inTurn(Deadline.atMost(limits.maxWait()), () -> backend.verify(request), this::cannotTell);
    }

    private Verdict cannotTell(CheckLine.Refusal refusal) {
        return new Verdict.CannotTell(
                switch (refusal) {
                    case FULL -> "Too many logins at once: " + limits.waiting() + " are waiting already";
                    case TOO_LATE ->
                        "Too many logins at once: waited as long as " + limits.maxWait()
                                + " and the caller's patience allow";
                    case INTERRUPTED -> "The service is stopping";
                });
    }

    @Override
    public Knowledge lookUp(String username) {
        return backend.lookUp(username);
    }

    @Override
    public Knowledge lookUpNow(String username) {
        return backend.lookUpNow(username);
    }

    @Override
    public boolean hasNewsOf(String username) {
        return backend.hasNewsOf(username);
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
        return line.waiting();
    }
}
