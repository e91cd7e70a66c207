package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to log in.
 *
 * @param username as the client sent it after {@code USER}
 * @param password as the client sent it after {@code PASS}; never logged, and absent from {@link #toString()}
 * @param clientAddress the client's address as text, from the PROXY header where there is a balancer
 * @param sessionId the node's id of the FTP session, to find both logs by
 * @param secure whether the control connection has TLS
 * @param certificate subject of the client certificate that was shown and is good, in the form of RFC 2253; empty: none
 */
public record AuthenticateRequest(
        String username, String password, String clientAddress, String sessionId, boolean secure, String certificate) {
    public AuthenticateRequest(
            String username,
            String password,
            String clientAddress,
            String sessionId,
            boolean secure,
            @Nullable String certificate) {
        this.username = username;
        this.password = password;
        this.clientAddress = clientAddress;
        this.sessionId = sessionId;
        this.secure = secure;
        this.certificate = requireNonNullElse(certificate, "");
    }

    @Override
    public String toString() {
        return "AuthenticateRequest[username=" + username + ", clientAddress=" + clientAddress + ", sessionId="
                + sessionId + ", secure=" + secure + ", certificate=" + certificate + "]";
    }
}
