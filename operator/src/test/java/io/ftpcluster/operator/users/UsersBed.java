package io.ftpcluster.operator.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.UsersSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** FtpUsers and Secrets of one cluster, and what is rendered of them. */
final class UsersBed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FtpUser> users = new ArrayList<>();
    private final Map<String, Secret> secrets = new HashMap<>();
    private PasswordHashes hashes = new PasswordQueue(Runnable::run, () -> {});
    private ClusterPlan plan = TestPlans.ofSpec("{}");

    /** The spec of the cluster, in YAML. */
    void cluster(String spec) {
        plan = TestPlans.ofSpec(spec);
    }

    void hashes(PasswordHashes others) {
        hashes = others;
    }

    /** A user whose password is in a Secret of the same name. */
    void user(String name, String fields, int second) {
        userWithoutSecret(name, fields + " passwordSecret: {name: %s}".formatted(name), second);
    }

    void userWithoutSecret(String name, String fields, int second) {
        users.add(Serialization.unmarshal("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpUser
                metadata: {name: %s, namespace: ftp, creationTimestamp: "2026-01-01T00:00:0%dZ", generation: 1}
                spec: {clusterName: files, %s}
                """.formatted(name, second, fields), FtpUser.class));
    }

    void add(FtpUser user) {
        users.add(user);
    }

    void secret(String name, String version, String password) {
        secret(name, version, "password", password);
    }

    void secret(String name, String version, String key, String text) {
        secrets.put(
                name,
                new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withUid("uid-" + name)
                        .withResourceVersion(version)
                        .endMetadata()
                        .addToData(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                        .build());
    }

    void emptySecret(String name) {
        secrets.put(
                name,
                new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build());
    }

    /** Renders, after what was rendered before. */
    RenderedUsers render(@Nullable RenderedUsers previous) {
        return renderAfter(previous == null ? List.of() : written(previous));
    }

    RenderedUsers renderAfter(List<Secret> written) {
        return UsersRenderer.render(
                users, plan.users(), name -> Optional.ofNullable(secrets.get(name)), written, hashes);
    }

    List<Secret> written(RenderedUsers rendered) {
        return IntStream.range(0, UsersSecret.SHARDS)
                .mapToObj(shard -> UsersSecret.desired(
                        plan,
                        shard,
                        rendered.shards().get(shard).users(),
                        rendered.shards().get(shard).sources(),
                        rendered.defaults()))
                .toList();
    }

    static UserOutcome outcome(RenderedUsers rendered, String user) {
        return Objects.requireNonNull(rendered.outcomes().get(user));
    }

    static UserReason reason(RenderedUsers rendered, String user) {
        return outcome(rendered, user).reason();
    }

    static String hash(RenderedUsers rendered, String username) {
        return user(rendered, username).path("passwordHash").asText();
    }

    /** The written form of one user. */
    static JsonNode user(RenderedUsers rendered, String username) {
        for (JsonNode user : users(rendered)) {
            if (user.path("username").asText().equals(username)) {
                return user;
            }
        }
        throw new AssertionError(username + " is not among " + users(rendered));
    }

    /** All users of all shards, in the order of their names. */
    static JsonNode users(RenderedUsers rendered) {
        List<JsonNode> all = new ArrayList<>();
        rendered.shards().forEach(shard -> read(shard.users()).path("users").forEach(all::add));
        all.sort(Comparator.comparing(user -> user.path("username").asText()));
        ArrayNode list = JSON.createArrayNode();
        return list.addAll(all);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }
}
