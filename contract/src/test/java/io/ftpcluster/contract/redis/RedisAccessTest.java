package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedisAccessTest {
    @Test
    void shouldTakeHostAndPortAlone() {
        RedisAccess access = access("redis.example.com:6380");
        assertThat(access.isCluster()).isFalse();
        assertThat(access.address()).isEqualTo("redis.example.com:6380");
    }

    @Test
    void shouldNameEveryServerOfARedisCluster_withItsPortTheUserAndTheScheme() {
        // given
        RedisAccess access = access("rediss-cluster://node:p%40ss@one:7000,two");

        // then
        assertThat(access.isCluster()).isTrue();
        assertThat(access.address()).isEqualTo("one:7000, two:6379");
        assertThat(access.uris()).allMatch(RedisURI::isSsl).allSatisfy(uri -> {
            RedisCredentials shown = Objects.requireNonNull(
                    uri.getCredentialsProvider().resolveCredentials().block());
            assertThat(shown.getUsername()).isEqualTo("node");
            assertThat(shown.getPassword()).isEqualTo("p@ss".toCharArray());
        });
        assertThat(access("redis-cluster://one").uris()).noneMatch(RedisURI::isSsl);
    }

    @Test
    void shouldHideThePassword() {
        RedisAccess access = access("redis-cluster://node:geheim@one,two");
        assertThat(access.toString()).doesNotContain("geheim");
        assertThat(access.address()).doesNotContain("geheim");
    }

    private static RedisAccess access(String connection) {
        return new RedisAccess(connection, Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
    }
}
