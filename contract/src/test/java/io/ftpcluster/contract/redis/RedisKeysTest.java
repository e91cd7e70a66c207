package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisKeysTest {
    @Test
    void allKeysOfAClusterShareOneHashTagAndThePrefix() {
        RedisKeys keys = new RedisKeys("ftp/files");

        assertThat(keys.session("a1")).isEqualTo("ftp:{ftp/files}:session:a1");
        assertThat(keys.sessions()).isEqualTo("ftp:{ftp/files}:sessions");
        assertThat(keys.session("a1")).startsWith(RedisKeys.PREFIX);
    }
}
