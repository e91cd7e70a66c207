package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.users.UserOutcome;
import io.ftpcluster.operator.users.UserReason;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserOutcomesTest {
    private static final ResourceID CLUSTER = new ResourceID("files", "ftp");
    private static final ResourceID OTHER = new ResourceID("archive", "ftp");
    private static final ResourceID DEMO = new ResourceID("demo", "ftp");
    private static final UsersInput INPUT =
            new UsersInput(TestPlans.ofSpec("{}").users(), Set.of("uid-demo/1"));

    private final List<ResourceID> told = new ArrayList<>();
    private final UserOutcomes outcomes = new UserOutcomes(told::add);

    @Test
    void onlyWhoseOutcomeChangesIsTold() {
        outcomes.publish(CLUSTER, Map.of("demo", accepted(), "admin", accepted()));
        told.clear();

        outcomes.publish(CLUSTER, Map.of("demo", accepted(), "admin", duplicate()));

        assertThat(told).containsExactly(new ResourceID("admin", "ftp"));
        assertThat(outcomes.accepted(CLUSTER)).isEqualTo(1);
    }

    @Test
    void aUserWhoIsGoneIsForgotten() {
        outcomes.publish(CLUSTER, Map.of("demo", accepted()));

        outcomes.publish(CLUSTER, Map.of());

        assertThat(outcomes.find(DEMO, CLUSTER)).isEmpty();
        assertThat(outcomes.accepted(CLUSTER)).isZero();
    }

    @Test
    void anInputIsSettledUntilMoreIsToComeOfIt() {
        outcomes.settle(CLUSTER, INPUT);
        assertThat(outcomes.isSettled(CLUSTER, INPUT)).isTrue();
        assertThat(outcomes.isSettled(CLUSTER, new UsersInput(INPUT.plan(), Set.of("uid-demo/2"))))
                .isFalse();

        outcomes.unsettle(CLUSTER);

        assertThat(outcomes.isSettled(CLUSTER, INPUT)).isFalse();
    }

    @Test
    void nothingIsLeftOfAClusterThatIsGone() {
        outcomes.publish(CLUSTER, Map.of("demo", accepted()));
        outcomes.settle(CLUSTER, INPUT);
        told.clear();

        outcomes.forget(CLUSTER);

        assertThat(outcomes.clusterOf(DEMO)).isEmpty();
        assertThat(outcomes.accepted(CLUSTER)).isZero();
        assertThat(outcomes.isSettled(CLUSTER, INPUT)).isFalse();
        outcomes.publish(CLUSTER, Map.of("demo", accepted()));
        assertThat(told).as("a cluster of that name that came back").containsExactly(DEMO);
    }

    @Test
    void otherClustersAreRememberedWhenOneIsGone() {
        outcomes.publish(OTHER, Map.of("demo", accepted()));
        outcomes.settle(OTHER, INPUT);

        outcomes.forget(CLUSTER);

        assertThat(outcomes.clusterOf(DEMO)).hasValue(OTHER);
        assertThat(outcomes.isSettled(OTHER, INPUT)).isTrue();
    }

    private static UserOutcome accepted() {
        return new UserOutcome("demo", "/demo", 1, UserReason.ACCEPTED, "The user can log in");
    }

    private static UserOutcome duplicate() {
        return new UserOutcome("demo", "/demo", 1, UserReason.DUPLICATE_NAME, "An older FtpUser has the username");
    }
}
