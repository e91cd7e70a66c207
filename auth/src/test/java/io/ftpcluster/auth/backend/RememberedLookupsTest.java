package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.UserEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedLookupsTest {
    private static final Knowledge KNOWN = new Knowledge.Known(UserEntry.of("a", "", "/a", Set.of()));

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private Knowledge answer = KNOWN;
    private final RememberedLookups lookups = new RememberedLookups(this::answer, clock());

    @Test
    void remembersAnAnswerForAWhile() {
        lookups.lookUp("a");
        answer = new Knowledge.Unknown();

        now = now.plusSeconds(29);
        assertThat(lookups.lookUp("a")).isEqualTo(KNOWN);
        now = now.plusSeconds(1);
        assertThat(lookups.lookUp("a")).isEqualTo(new Knowledge.Unknown());
        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void asksAnewForSomebodyWhoDoesSomethingByTheAnswer_onceForAll() {
        lookups.lookUp("a");
        answer = new Knowledge.Unknown();

        now = now.plusSeconds(2);
        assertThat(lookups.lookUp("a")).isEqualTo(KNOWN);
        assertThat(lookups.lookUpNow("a")).isEqualTo(new Knowledge.Unknown());
        assertThat(lookups.lookUpNow("a")).isEqualTo(new Knowledge.Unknown());
        assertThat(lookups.lookUp("a")).isEqualTo(new Knowledge.Unknown());
        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void asksNobodyForAWhileAfterASilence() {
        // given
        lookups.lookUp("a");
        answer = new Knowledge.CannotTell();

        // when
        for (String name : List.of("b", "c", "d")) {
            assertThat(lookups.lookUp(name)).isEqualTo(new Knowledge.CannotTell());
        }

        // then
        assertThat(asked).containsExactly("a", "b");
        assertThat(lookups.lookUp("a")).isEqualTo(KNOWN);

        // when it answers again
        answer = KNOWN;
        now = now.plus(Duration.ofSeconds(10));

        // then
        assertThat(lookups.lookUp("c")).isEqualTo(KNOWN);
    }

    private Knowledge answer(String username) {
        asked.add(username);
        return answer;
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
