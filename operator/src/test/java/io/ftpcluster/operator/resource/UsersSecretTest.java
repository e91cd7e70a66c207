package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsersSecretTest {
    private static final ClusterPlan PLAN = TestPlans.ofSpec("{}");

    @Test
    void aUserIsInTheSameSecretForEver() {
        assertThat(List.of("demo", "admin", "customer-0042"))
                .extracting(UsersSecret::shardOf)
                .containsExactly(0, 6, 2);
    }

    @Test
    void theHashChangesWithTheUsersAndNotWithTheSources() {
        Secret before = UsersSecret.desired(PLAN, 3, "{\"users\":[]}", "{}", "");
        Secret otherSources = UsersSecret.desired(PLAN, 3, "{\"users\":[]}", "{\"demo\":{}}", "");
        Secret otherUsers = UsersSecret.desired(PLAN, 3, "{\"users\":[{}]}", "{}", "");

        assertThat(UsersSecret.hash(List.of(otherSources))).isEqualTo(UsersSecret.hash(List.of(before)));
        assertThat(UsersSecret.hash(List.of(otherUsers))).isNotEqualTo(UsersSecret.hash(List.of(before)));
    }

    @Test
    void theFirstAlsoHoldsTheDefaultsOfUsersFromElsewhere() {
        Secret first = UsersSecret.desired(PLAN, 0, "{\"users\":[]}", "{}", "{\"limits\":{}}");
        Secret changed = UsersSecret.desired(PLAN, 0, "{\"users\":[]}", "{}", "{}");

        assertThat(first.getData()).containsOnlyKeys("users-00.json", "sources.json", "defaults.json");
        assertThat(UsersSecret.usersKey(first)).isEqualTo("users-00.json");
        assertThat(UsersSecret.hash(List.of(first))).isNotEqualTo(UsersSecret.hash(List.of(changed)));
        assertThat(UsersSecret.desired(PLAN, 1, "", "", "{}").getData()).doesNotContainKey("defaults.json");
    }
}
