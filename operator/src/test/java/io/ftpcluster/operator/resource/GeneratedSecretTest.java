package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.TestPlans;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class GeneratedSecretTest {
    private final Secret secret = RedisSecret.desired(TestPlans.ofSpec("{}"), "abc");

    @Test
    void nodesGetAConnectionString() {
        assertThat(text(RedisSecret.CONNECTION_KEY))
                .isEqualTo("redis://node:abc@files-redis.ftp.svc.cluster.local:6379");
    }

    @Test
    void redisKnowsTheHashOnlyAndNoOtherUser() {
        assertThat(text(RedisSecret.ACL_FILE))
                .startsWith("user default off\nuser node on"
                        + " #ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad ~ftp:* ")
                .contains("-@dangerous")
                .doesNotContain("abc ");
    }

    private String text(String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }
}
