package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.admin.UserFacts;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserActivitiesTest {
    private static final ResourceID CLUSTER = new ResourceID("files", "ftp");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<ResourceID> told = new ArrayList<>();
    private final UserActivities activities = new UserActivities(told::add);

    @BeforeEach
    void asked() {
        assertThat(isTimeToAsk(0)).isTrue();
    }

    @Test
    void onlyWhoDoesSomethingElseIsTold() {
        publish(facts("demo", 1), facts("admin", 2), facts("from-a-directory", 3));
        assertThat(told).containsExactlyInAnyOrder(user("demo"), user("admin"));
        told.clear();

        publish(facts("demo", 1), facts("admin", 0), facts("from-a-directory", 3));

        assertThat(told).containsExactly(user("admin"));
        assertThat(activities.sessions(CLUSTER)).hasValue(4L);
        assertThat(activities.find(CLUSTER, "demo")).hasValue(facts("demo", 1));
    }

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        assertThat(activities.sessions(CLUSTER)).isEmpty();
        assertThat(activities.find(CLUSTER, "demo")).isEmpty();
    }

    @Test
    void aClusterIsAskedOnceInAWhile() {
        assertThat(isTimeToAsk(59)).isFalse();
        assertThat(isTimeToAsk(60)).isTrue();
        assertThat(isTimeToAsk(61)).isFalse();
    }

    @Test
    void nothingIsLeftOfAClusterThatIsGone() {
        publish(facts("demo", 1));

        activities.forget(CLUSTER);

        assertThat(activities.sessions(CLUSTER)).isEmpty();
        assertThat(activities.find(CLUSTER, "demo")).isEmpty();
        assertThat(isTimeToAsk(1)).isTrue();
    }

    @Test
    void anAnswerThatComesWhenItsClusterIsGoneIsDropped() {
        activities.forget(CLUSTER);

        publish(facts("demo", 1));

        assertThat(told).isEmpty();
        assertThat(activities.sessions(CLUSTER)).isEmpty();
    }

    private boolean isTimeToAsk(int second) {
        return activities.isTimeToAsk(CLUSTER, START.plusSeconds(second), Duration.ofMinutes(1));
    }

    private void publish(UserFacts... facts) {
        activities.publish(CLUSTER, List.of(facts), name -> name.startsWith("from") ? List.of() : List.of(user(name)));
    }

    private static ResourceID user(String name) {
        return new ResourceID(name, "ftp");
    }

    private static UserFacts facts(String name, long sessions) {
        return new UserFacts(name, true, false, sessions, "", 0, 0, "", "");
    }
}
