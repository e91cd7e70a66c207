package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's question every two seconds: who of these, who have sessions there, may keep them?
 *
 * @param sessions one for each user and address with a session on the node
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
     */
    public record Holder(String username, String clientAddress) {}
}
