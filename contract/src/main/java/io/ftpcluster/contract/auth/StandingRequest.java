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
     * @param fresh whether all of these sessions are some seconds old at most: another copy of the service, which has let
     *     them in, may know something newer than the one that is asked, unless that one has just seen a change itself
     */
    public record Holder(String username, String clientAddress, String mark, boolean fresh) {
        public Holder(String username, String clientAddress, @Nullable String mark, boolean fresh) {
            this.username = username;
            this.clientAddress = clientAddress;
            this.mark = requireNonNullElse(mark, "");
            this.fresh = fresh;
        }

        /** Whether an answer about the other is about this one: a service that knows no marks names none. */
        public boolean isMeantBy(Holder other) {
            return username.equals(other.username)
                    && clientAddress.equals(other.clientAddress)
                    && (other.mark.isEmpty() || mark.equals(other.mark));
        }
    }
}
