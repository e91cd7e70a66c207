package io.ftpcluster.operator.users;

import java.util.List;
import java.util.Map;

/**
 * The users of one cluster, ready to be written.
 *
 * @param shards as many as {@link io.ftpcluster.operator.resource.UsersSecret#SHARDS}, in their order
 * @param defaults text of the file with what holds for users of directories and webhooks
 * @param outcomes what became of each FtpUser, by metadata.name
 */
public record RenderedUsers(List<Shard> shards, String defaults, Map<String, UserOutcome> outcomes) {
    public RenderedUsers {
        shards = List.copyOf(shards);
        outcomes = Map.copyOf(outcomes);
    }

    /** Whether nothing is still being made for it. */
    public boolean isComplete() {
        return outcomes.values().stream().noneMatch(outcome -> outcome.reason() == UserReason.PASSWORD_IS_HASHED);
    }

    @Override
    public String toString() {
        return "RenderedUsers[outcomes=" + outcomes + "]";
    }

    /**
     * A part of the users.
     *
     * @param users text of the users file
     * @param sources text that {@link UsersRenderer} needs next time
     */
    public record Shard(String users, String sources) {
        @Override
        public String toString() {
            return "Shard[" + users.length() + " characters]";
        }
    }
}
