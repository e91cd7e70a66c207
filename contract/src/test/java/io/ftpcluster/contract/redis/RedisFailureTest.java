package io.ftpcluster.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RedisFailureTest {
    @Test
    void saysWhatToDoWhenThereIsNoMoreRoom() {
        RedisException full = new RedisCommandExecutionException(
                "OOM command not allowed when used memory > 'maxmemory'. script: 1dd7dff, on @user_script:14.");

        assertThat(RedisFailure.reason(full)).contains("no more room", "memory limit");
        assertThat(RedisFailure.reason(new CompletionException(full))).isEqualTo(RedisFailure.reason(full));
    }

    @Test
    void saysEverythingElseInTheWordsOfWhoeverFailed() {
        assertThat(RedisFailure.reason(new RedisCommandExecutionException("LOADING Redis is loading")))
                .isEqualTo("LOADING Redis is loading");
        assertThat(RedisFailure.reason(new RedisException("OOM somewhere else")))
                .isEqualTo("OOM somewhere else");
    }
}
