package io.ftpcluster.operator.activity;

import io.ftpcluster.contract.admin.UserFacts;
import java.util.List;

/** What an authentication service says when it is asked what its users are doing. */
public sealed interface UsersAnswer {
    /** It knows, so it reaches Redis. */
    record Told(List<UserFacts> users) implements UsersAnswer {
        public Told {
            users = List.copyOf(users);
        }
    }

    /**
     * It does not reach Redis, where the sessions are.
     *
     * @param why in the words of the service
     */
    record RedisAway(String why) implements UsersAnswer {}
}
