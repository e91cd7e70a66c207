package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.auth.StandingResult;
import java.util.Optional;

/** Decides about logins. Thread-safe. */
public interface Authenticator {
    /** Decides about one attempt. Blocks, for some seconds at most. */
    AuthResult authenticate(AuthenticateRequest request);

    /**
     * Decides about one attempt, if that takes neither a file nor a hash nor another process. For event loops.
     *
     * @return empty when {@link #authenticate} has to be asked, on a thread
     */
    default Optional<AuthResult> authenticateAtOnce(AuthenticateRequest request) {
        return Optional.empty();
    }

    /**
     * Asks who of those with sessions may not have them any more, or may do something else. Nobody is named when that
     * cannot be told. Blocks, for some seconds at most.
     */
    StandingResult standing(StandingRequest request);

    /** Whether logins can be decided now. Blocks, for some seconds at most. */
    boolean isReachable();

    /** What this is, for the line that says what the node waits for. */
    String description();
}
