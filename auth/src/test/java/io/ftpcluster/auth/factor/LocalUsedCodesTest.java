package io.ftpcluster.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalUsedCodesTest {
    private final SettableClock clock = new SettableClock();
    private final LocalUsedCodes codes = new LocalUsedCodes(clock);

    @Test
    void letsEachCodeOfAUserThroughOnce() {
        assertThat(codes.use("demo", 7)).isTrue();
        assertThat(codes.use("demo", 7)).isFalse();
        assertThat(codes.use("demo", 8)).isTrue();
        assertThat(codes.use("demo", 7)).isFalse();
        assertThat(codes.use("other", 7)).isTrue();
    }

    @Test
    void forgetsWhatWouldNotBeAcceptedAnyMore() {
        // given
        for (int user = 0; user < 1000; user++) {
            codes.use("user-" + user, 7);
        }

        // when
        clock.advance(Totp.WINDOW.plus(Duration.ofSeconds(1)));
        codes.use("demo", 10);

        // then
        assertThat(codes.size()).isEqualTo(1);
    }
}
