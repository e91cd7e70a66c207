package io.ftpcluster.auth.http;

import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one log line and one measurement for every attempt to log in. Thread-safe. */
@Singleton
final class LoginJournal {
    private static final Logger LOG = LoggerFactory.getLogger(LoginJournal.class);

    private final AuthMetrics metrics;

    LoginJournal(AuthMetrics metrics) {
        this.metrics = metrics;
    }

    void record(AuthenticateRequest request, AuthResult result, long nanos) {
        String user = LogText.of(request.username());
        String client = LogText.of(request.clientAddress());
        String session = LogText.of(request.sessionId());
        switch (result) {
            case AuthResult.Granted _ -> {
                metrics.granted(nanos);
                LOG.info("Authentication successful for {} (client {}, session {})", user, client, session);
            }
            case AuthResult.Denied(var reason) -> {
                metrics.denied(nanos);
                LOG.info("Authentication failed for {}: {} (client {}, session {})", user, reason, client, session);
            }
            case AuthResult.Unavailable(var why) -> {
                metrics.unavailable(nanos);
                LOG.warn("Authentication not possible for {}: {} (client {}, session {})", user, why, client, session);
            }
        }
    }
}
