package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NudgeStateTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, String> annotations = new HashMap<>();

    @Test
    void aPodIsToldAtOnceAfterASecondAndAfterFour() {
        assertThat(tell("new", 0)).isEqualTo("due, again");
        assertThat(tell("new", 0)).isEqualTo("waiting");
        assertThat(tell("new", 1)).isEqualTo("due, again");
        assertThat(tell("new", 3)).isEqualTo("waiting");
        assertThat(tell("new", 5)).isEqualTo("due");
        assertThat(tell("new", 5)).isEqualTo("done");
        assertThat(tell("new", 500)).isEqualTo("done");
    }

    @Test
    void anotherChangeBeginsAnew() {
        tell("one", 0);
        tell("one", 1);

        assertThat(tell("two", 2)).isEqualTo("due, again");
        assertThat(tell("two", 2)).isEqualTo("waiting");
        assertThat(tell("two", 3)).isEqualTo("due, again");
    }

    // Also what an earlier version has noted: the hash alone.
    @Test
    void everyNoteIsAnotherOneSoThatTheKubeletHears() {
        annotations.put(NudgeState.AGAIN, "new");
        tell("new", 0);
        tell("new", 2);
        String second = annotations.get(NudgeState.AGAIN);
        tell("new", 6);

        assertThat(annotations.get(NudgeState.AGAIN)).isNotEqualTo(second).isNotEqualTo("new");
    }

    private String tell(String hash, int second) {
        return switch (NudgeState.of(annotations, hash, START.plusSeconds(second))) {
            case NudgeState.Due(Map<String, String> note, boolean again) -> {
                annotations.putAll(note);
                yield again ? "due, again" : "due";
            }
            case NudgeState.Waiting() -> "waiting";
            case NudgeState.Done() -> "done";
        };
    }
}
