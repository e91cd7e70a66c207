package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's question every two seconds: who of these, who have sessions there, may keep them?
 *
 * @param sessions one for each user, address and mark with a session on the node
 */
public record StandingRequest(List<Holder> sessions) {
    public StandingRequest(@Nullable List<Holder> sessions) {
        this.sessions = List.copyOf(requireNonNullElse(sessions, List.of()));
    }

    /**
     * Somebody with at least one session.
     *
     * @param username canonical name
     * @param clientAddress the client's address as text
     * @param mark what the service said with {@link AuthResult.Granted}; empty: nothing, or the node gives none back
     */
    public record Holder(String username, String clientAddress, String mark) {
        public Holder(String username, String clientAddress, @Nullable String mark) {
            this.username = username;
            this.clientAddress = clientAddress;
            this.mark = requireNonNullElse(mark, "");
        }

        /** Whether an answer about the other is about this one: a service that knows no marks names none. */
        public boolean isMeantBy(Holder other) {
            return username.equals(other.username)
                    && clientAddress.equals(other.clientAddress)
                    && (other.mark.isEmpty() || mark.equals(other.mark));
        }
    }
}
