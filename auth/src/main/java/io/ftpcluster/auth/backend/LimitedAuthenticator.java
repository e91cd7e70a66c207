package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a backend and bounds what callers can make it do. A password hash costs a core and 19 MiB for a while,
 * by design: so only a few are computed at once, a few more requests wait, and the rest are told at once that nobody can
 * tell. Thread-safe; waiting holds the calling thread.
 */
public final class LimitedAuthenticator implements Authenticator {
    /** The longest name and password, in UTF-16 units, that are looked at. */
    public static final int LONGEST_CREDENTIAL = 512;

    private final Authenticator backend;
    private final CheckLimits limits;
    private final Semaphore admitted;
    private final Semaphore checking;

    public LimitedAuthenticator(Authenticator backend, CheckLimits limits) {
        this.backend = backend;
        this.limits = limits;
        this.admitted = new Semaphore(limits.parallel() + limits.waiting());
        this.checking = new Semaphore(limits.parallel(), true);
    }

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        if (isTooLong(request.username()) || isTooLong(request.password())) {
            return new Denied(DenialReason.BAD_CREDENTIALS);
        }
        if (!admitted.tryAcquire()) {
            return new Unavailable("Too many logins at once: " + limits.waiting() + " are waiting already");
        }
        try {
            return inTurn(request);
        } finally {
            admitted.release();
        }
    }

    @Override
    public Optional<String> waitingFor() {
        return backend.waitingFor();
    }

    /** How many requests wait for their check right now. */
    int waiting() {
        return checking.getQueueLength();
    }

    private AuthResult inTurn(AuthenticateRequest request) {
        try {
            if (!checking.tryAcquire(limits.maxWait().toNanos(), TimeUnit.NANOSECONDS)) {
                return new Unavailable("Too many logins at once: waited " + limits.maxWait());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("The service is stopping");
        }
        try {
            return backend.authenticate(request);
        } finally {
            checking.release();
        }
    }

    private static boolean isTooLong(String credential) {
        return credential.length() > LONGEST_CREDENTIAL;
    }
}
