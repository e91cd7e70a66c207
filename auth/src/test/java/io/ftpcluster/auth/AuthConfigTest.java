package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.net.AddressBlock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthConfigTest {
    private static final Map<String, String> LEAST = Map.of("AUTH_TOKEN_FILE", "/token");

    @Test
    void needsNothingButTheToken() {
        AuthConfig config = AuthConfig.from(LEAST);

        assertThat(config.port()).isEqualTo(AuthApi.PORT);
        assertThat(config.backends().usersFile()).isEqualTo(Path.of("/etc/ftpcluster/users/users.json"));
        assertThat(config.tokenFile()).contains(Path.of("/token"));
        assertThat(config.limits().parallel()).isPositive();
        assertThat(config.limits().maxWait()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesToRunOpenByAccident() {
        assertThatThrownBy(() -> AuthConfig.from(Map.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("AUTH_TOKEN_FILE")
                .hasMessageContaining("AUTH_TOKEN_REQUIRED=false");
    }

    @Test
    void runsOpenWhenToldSo() {
        assertThat(AuthConfig.from(Map.of("AUTH_TOKEN_REQUIRED", "false")).tokenFile())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH_PORT, 65536",
        "AUTH_PORT, -1",
        "AUTH_PORT, tcp://10.0.0.1:5160",
        "AUTH_MAX_WAIT, 5",
        "AUTH_MAX_WAIT, 0s",
        "AUTH_MAX_WAIT, soon",
        "AUTH_MAX_WAITING, many",
        "AUTH_PARALLEL_CHECKS, -1",
        "AUTH_BAN_AFTER_FAILURES, -1",
        "AUTH_BAN_TIME, 15",
        "AUTH_FAILURE_DELAY, 0ms",
        "AUTH_DENIAL_TIME, 0ms",
        "AUTH_BAN_ALLOW, office"
    })
    void namesTheSettingThatIsWrong(String variable, String value) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put(variable, value);

        assertThatThrownBy(() -> AuthConfig.from(environment))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    @Test
    void readsTimesBlocksAndWhereRedisIs_withoutShowingAPassword() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("AUTH_FAILURE_DELAY", "250ms");
        environment.put("AUTH_BAN_ALLOW", "10.0.0.0/8, 2001:db8::1");
        environment.put("RedisConnectionString", "redis://auth:geheim@redis:6379");
        environment.put("AUTH_CLUSTER", "ftp/files");

        AuthConfig config = AuthConfig.from(environment);

        assertThat(config.delay().first()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.bans().allowed())
                .containsExactly(AddressBlock.parse("10.0.0.0/8"), AddressBlock.parse("2001:db8::1"));
        assertThat(config.redis())
                .hasValueSatisfying(redis -> assertThat(redis.cluster()).isEqualTo("ftp/files"));
        assertThat(config.toString()).doesNotContain("geheim");
    }

    @Test
    void listsEverySettingInTheHelp() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AuthMain.printHelp(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(AuthSetting.values())
                .allSatisfy(setting -> assertThat(out.toString(StandardCharsets.UTF_8))
                        .contains(setting.variable())
                        .contains(setting.description()));
    }
}
