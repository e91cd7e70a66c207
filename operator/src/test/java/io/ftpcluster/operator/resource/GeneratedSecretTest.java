package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.TestPlans;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSecretTest {
    private final Iterator<String> passwords = List.of("abc", "def", "ghi").iterator();
    private final Secret secret = RedisSecret.desired(TestPlans.ofSpec("{}"), passwords::next);

    @Test
    void everybodyHasAPassword() {
        assertThat(text("node-password")).isEqualTo("abc");
        assertThat(text("auth-password")).isEqualTo("def");
        assertThat(text("loader-password")).isEqualTo("ghi");
    }

    @Test
    void redisKnowsTheHashesOnlyAndNoOtherUser() {
        assertThat(text(RedisSecret.ACL_FILE))
                .startsWith("user default off\nuser node on"
                        + " #ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad ~ftp:{ftp/files}:* "
                        + "&ftp:{ftp/files}:* ")
                .contains("-@dangerous")
                .doesNotContain("abc ", "def ", "ghi ");
    }

    private String text(String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }
}
