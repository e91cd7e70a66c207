package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisRights;
import io.ftpcluster.operator.TestPlans;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneratedSecretTest {
    private final Iterator<String> passwords = List.of("abc", "def", "ghi").iterator();
    private final Secret secret = RedisSecret.desired(TestPlans.ofSpec("{}"), Optional.empty(), passwords::next);

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
                        + " #ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad "
                        + RedisRights.ofNode(new RedisKeys("ftp/files")) + "\nuser auth on #")
                .doesNotContain("abc ", "def ", "ghi ");
    }

    @Test
    void passwordsStayAndRightsBecomeWhatThisVersionNeeds() {
        Secret former = new SecretBuilder(secret)
                .addToData(RedisSecret.ACL_FILE, encoded("user node on +@all"))
                .removeFromData(RedisSecret.LOADER_PASSWORD)
                .build();
        Secret renewed = RedisSecret.desired(TestPlans.ofSpec("{}"), Optional.of(former), () -> "new");

        assertThat(renewed.getData())
                .containsEntry("node-password", encoded("abc"))
                .containsEntry("auth-password", encoded("def"))
                .containsEntry("loader-password", encoded("new"));
        assertThat(RedisSecret.desired(TestPlans.ofSpec("{}"), Optional.of(secret), () -> "new"))
                .isEqualTo(secret);
        assertThat(text(renewed, RedisSecret.ACL_FILE).lines().limit(3))
                .isEqualTo(text(RedisSecret.ACL_FILE).lines().limit(3).toList());
    }

    private String text(String key) {
        return text(secret, key);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Secret secret, String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }
}
