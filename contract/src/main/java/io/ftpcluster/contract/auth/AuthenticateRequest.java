package io.ftpcluster.contract.auth;

/**
 * One attempt to log in.
 *
 * @param username as the client sent it after {@code USER}
 * @param password as the client sent it after {@code PASS}; never logged, and absent from {@link #toString()}
 * @param clientAddress the client's address as text, from the PROXY header where there is a balancer
 * @param sessionId the node's id of the FTP session, to find both logs by
 */
public record AuthenticateRequest(String username, String password, String clientAddress, String sessionId) {
    @Override
    public String toString() {
        return "AuthenticateRequest[username=" + username + ", clientAddress=" + clientAddress + ", sessionId="
                + sessionId + "]";
    }
}
