package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
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

    /** Whether logins can be decided now. Blocks, for some seconds at most. */
    boolean isReachable();

    /** What this is, for the line that says what the node waits for. */
    String description();
}
