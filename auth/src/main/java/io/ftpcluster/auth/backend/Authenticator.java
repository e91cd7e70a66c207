package io.ftpcluster.auth.backend;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import java.util.Optional;

/** Decides about logins: what callers ask, whoever knows the users. Thread-safe. */
public interface Authenticator {
    /**
     * Answers one attempt on the calling thread, which it may hold for as long as a password hash, or somebody else's
     * answer, takes. It throws nothing: when nobody can tell, that is {@link AuthResult.Unavailable}. An unknown name
     * gets the same answer as a wrong password.
     */
    Decision authenticate(AuthenticateRequest request);

    /** What is still waited for before anybody can tell, in words for a log; empty when nothing is. */
    Optional<String> waitingFor();
}
