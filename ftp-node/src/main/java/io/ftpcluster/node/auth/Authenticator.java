package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;

/** Decides about logins. Thread-safe. */
public interface Authenticator {
    /** Decides about one attempt. Blocks, for some seconds at most. */
    AuthResult authenticate(AuthenticateRequest request);

    /** Whether logins can be decided now. Blocks, for some seconds at most. */
    boolean isReachable();

    /** What this is, for the line that says what the node waits for. */
    String description();
}
