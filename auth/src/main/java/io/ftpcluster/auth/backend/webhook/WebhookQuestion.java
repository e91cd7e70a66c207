package io.ftpcluster.auth.backend.webhook;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the service is asked. It learns nothing of the session: only what the client has sent, and from where and how.
 *
 * @param username name
 * @param password password; absent from {@link #toString()}
 * @param clientAddress the client's address as text
 * @param secure whether the control connection has TLS
 * @param certificate subject of the client certificate, RFC 2253; empty: none
 */
@Serdeable
record WebhookQuestion(String username, String password, String clientAddress, boolean secure, String certificate) {
    static WebhookQuestion of(AuthenticateRequest request) {
        return new WebhookQuestion(
                request.username(),
                request.password(),
                request.clientAddress(),
                request.secure(),
                request.certificate());
    }

    @Override
    public String toString() {
        return "WebhookQuestion[username=" + username + "]";
    }
}
