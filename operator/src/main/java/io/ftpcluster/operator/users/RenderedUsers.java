package io.ftpcluster.operator.users;

import java.util.Map;

/**
 * The users of one cluster, ready to be written.
 *
 * @param users text of the users file
 * @param sources text that {@link UsersRenderer} needs next time
 * @param outcomes what became of each FtpUser, by metadata.name
 */
public record RenderedUsers(String users, String sources, Map<String, UserOutcome> outcomes) {
    public RenderedUsers {
        outcomes = Map.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return "RenderedUsers[outcomes=" + outcomes + "]";
    }
}
