package io.ftpcluster.operator.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.resource.UsersSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsersRendererTest {
    private static final String BCRYPT = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";

    private final List<FtpUser> users = new ArrayList<>();
    private final Map<String, Secret> secrets = new HashMap<>();

    @Test
    void aPlainPasswordIsHashedAndKeptWhileItsSecretStays() {
        user("demo", "", 1);
        secret("demo", "7", "hunter2\n");

        RenderedUsers first = render(null);
        RenderedUsers second = render(first);

        assertThat(Passwords.matches("hunter2", hash(first, 0))).isTrue();
        assertThat(second.users()).isEqualTo(first.users());
        assertThat(second.sources()).isEqualTo(first.sources());
        assertThat(first.users()).doesNotContain("hunter2");
    }

    @Test
    void aNewVersionOfTheSamePasswordKeepsTheHashAndAnotherPasswordReplacesIt() {
        user("demo", "", 1);
        secret("demo", "7", "hunter2");
        RenderedUsers first = render(null);

        secret("demo", "8", "hunter2");
        RenderedUsers relabelled = render(first);
        secret("demo", "9", "hunter3");
        RenderedUsers changed = render(relabelled);

        assertThat(relabelled.users()).isEqualTo(first.users());
        assertThat(Passwords.matches("hunter3", hash(changed, 0))).isTrue();
        assertThat(Passwords.matches("hunter2", hash(changed, 0))).isFalse();
    }

    @Test
    void aHashIsCopied() {
        user("demo", "", 1);
        secret("demo", "7", BCRYPT);

        assertThat(hash(render(null), 0)).isEqualTo(BCRYPT);
    }

    @Test
    void theOldestHasTheName() {
        user("young", "username: demo, ", 2);
        user("old", "username: demo, ", 1);
        secret("young", "1", BCRYPT);
        secret("old", "1", BCRYPT);

        RenderedUsers rendered = render(null);

        assertThat(reason(rendered, "old")).isEqualTo(UserReason.ACCEPTED);
        assertThat(reason(rendered, "young")).isEqualTo(UserReason.DUPLICATE_NAME);
        assertThat(tree(rendered)).hasSize(1);
    }

    @Test
    void theOldestHasTheNameAlsoWithoutAPassword() {
        user("young", "username: demo, ", 2);
        user("old", "username: demo, ", 1);
        secret("young", "1", BCRYPT);

        RenderedUsers rendered = render(null);

        assertThat(reason(rendered, "old")).isEqualTo(UserReason.SECRET_MISSING);
        assertThat(reason(rendered, "young")).isEqualTo(UserReason.DUPLICATE_NAME);
        assertThat(tree(rendered)).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        user("nosecret", "", 1);
        user("nokey", "", 2);
        user("empty", "", 3);
        secrets.put(
                "nokey",
                new SecretBuilder()
                        .withNewMetadata()
                        .withName("nokey")
                        .endMetadata()
                        .build());
        secret("empty", "1", "\n");

        RenderedUsers rendered = render(null);

        assertThat(reason(rendered, "nosecret")).isEqualTo(UserReason.SECRET_MISSING);
        assertThat(reason(rendered, "nokey")).isEqualTo(UserReason.KEY_MISSING);
        assertThat(reason(rendered, "empty")).isEqualTo(UserReason.EMPTY_PASSWORD);
        assertThat(tree(rendered)).isEmpty();
    }

    @Test
    void writesTheFormOfTheContractInTheOrderOfNames() {
        user("zoe", "permissions: [Read, List], ", 1);
        user("adam", "home: /, disabled: true, ", 2);
        secret("zoe", "1", BCRYPT);
        secret("adam", "1", BCRYPT);

        JsonNode written = tree(render(null));

        assertThat(written.get(0).toString())
                .isEqualTo("{\"username\":\"adam\",\"passwordHash\":\"" + BCRYPT + "\",\"home\":\"/\",\"permissions\":"
                        + "[\"LIST\",\"READ\",\"WRITE\",\"APPEND\",\"DELETE\",\"RENAME\",\"MAKE_DIRECTORY\"],"
                        + "\"disabled\":true}");
        assertThat(written.get(1).toString())
                .isEqualTo("{\"username\":\"zoe\",\"passwordHash\":\"" + BCRYPT
                        + "\",\"home\":\"/zoe\",\"permissions\":[\"LIST\",\"READ\"],\"disabled\":false}");
    }

    private void user(String name, String fields, int second) {
        users.add(Serialization.unmarshal("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpUser
                metadata: {name: %s, namespace: ftp, creationTimestamp: "2026-01-01T00:00:0%dZ", generation: 1}
                spec: {clusterName: files, %s passwordSecret: {name: %s}}
                """.formatted(name, second, fields, name), FtpUser.class));
    }

    private void secret(String name, String version, String password) {
        secrets.put(
                name,
                new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withUid("uid-" + name)
                        .withResourceVersion(version)
                        .endMetadata()
                        .addToData(
                                "password",
                                Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                        .build());
    }

    private RenderedUsers render(@Nullable RenderedUsers previous) {
        Secret before = previous == null
                ? null
                : UsersSecret.desired(TestPlans.ofSpec("{}"), previous.users(), previous.sources());
        return UsersRenderer.render(users, name -> Optional.ofNullable(secrets.get(name)), before);
    }

    private static UserReason reason(RenderedUsers rendered, String user) {
        return Objects.requireNonNull(rendered.outcomes().get(user)).reason();
    }

    private static String hash(RenderedUsers rendered, int index) {
        return tree(rendered).get(index).path("passwordHash").asText();
    }

    private static JsonNode tree(RenderedUsers rendered) {
        try {
            return new ObjectMapper().readTree(rendered.users()).path("users");
        } catch (IOException broken) {
            throw new AssertionError(rendered.users(), broken);
        }
    }
}
