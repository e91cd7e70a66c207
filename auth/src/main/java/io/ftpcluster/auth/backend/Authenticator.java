package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import java.util.Optional;

/** Decides whether a name and a password belong together. Thread-safe. */
public interface Authenticator {
    /**
     * Answers one attempt on the calling thread, which it may hold for as long as a password hash takes. A backend that
     * cannot tell returns {@link AuthResult.Unavailable}; it throws nothing. An unknown name costs as much time as a
     * wrong password, and gives the same answer.
     */
    AuthResult authenticate(AuthenticateRequest request);

    /** What the backend still waits for before it can tell, in words for a log; empty when it can. */
    Optional<String> waitingFor();
}
