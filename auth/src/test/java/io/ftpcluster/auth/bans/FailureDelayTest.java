package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.redis.NoRedis;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.redis.RedisKeys;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureDelayTest {
    private static final BanRules RULES = new BanRules(
            10,
            100,
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofMillis(100),
            List.of());

    private final FailureDelay delay = new FailureDelay(new BanList(new NoRedis(), new RedisKeys("c"), RULES), RULES);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 100", "3, 200", "6, 1600", "7, 2000", "1000000, 2000"})
    void doublesUpToItsBound(long failures, long millis) {
        assertThat(delay.after(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void holdsNothingBackWithoutRedis() {
        AuthenticateRequest request = new AuthenticateRequest("demo", "wrong", "192.0.2.1", "s1", false, "");
        assertThat(delay.before(request, new AuthResult.Denied(DenialReason.BAD_CREDENTIALS)))
                .isZero();
    }
}
