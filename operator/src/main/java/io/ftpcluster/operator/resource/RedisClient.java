package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.model.SecretUse;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one part into Redis: where it is, and with which password, which is a file so that it can change while pods
 * run.
 *
 * @param component who goes it
 */
record RedisClient(ClusterPlan plan, RedisFacts facts, Component component) {
    private static final String FOLDER = "/etc/ftpcluster/redis-client";
    private static final String VOLUME = "redis-client";
    private static final String PASSWORD_FILE = "password";

    /** The variable with the address and the user. */
    EnvVar address(String variable) {
        return switch (plan.redis()) {
            case RedisPlan.Own own ->
                new EnvVar(
                        variable,
                        "redis://" + component.label() + "@"
                                + plan.names().host(plan.names().redis()) + ":" + Ports.REDIS,
                        null);
            case RedisPlan.External external ->
                new EnvVarBuilder()
                        .withName(variable)
                        .withNewValueFrom()
                        .withNewSecretKeyRef(RedisPlan.External.URL_KEY, external.secret(), null)
                        .endValueFrom()
                        .build();
        };
    }

    /** The variables with the files, as far as there are any. */
    List<EnvVar> files(String passwordVariable, String authoritiesVariable) {
        List<EnvVar> variables = new ArrayList<>();
        if (facts.hasPassword()) {
            variables.add(new EnvVar(passwordVariable, FOLDER + "/" + PASSWORD_FILE, null));
        }
        if (facts.hasAuthorities()) {
            variables.add(new EnvVar(authoritiesVariable, FOLDER + "/" + SecretUse.AUTHORITIES_KEY, null));
        }
        return variables;
    }

    List<Volume> volumes() {
        List<KeyToPath> items = items();
        return items.isEmpty()
                ? List.of()
                : List.of(new VolumeBuilder()
                        .withName(VOLUME)
                        .withNewSecret()
                        .withSecretName(secret())
                        .withDefaultMode(Files.OWNER_AND_GROUP)
                        .withItems(items)
                        .endSecret()
                        .build());
    }

    List<VolumeMount> mounts() {
        return items().isEmpty() ? List.of() : List.of(Files.mount(VOLUME, FOLDER));
    }

    private String secret() {
        return switch (plan.redis()) {
            case RedisPlan.Own own -> plan.names().redisUsers();
            case RedisPlan.External external -> external.secret();
        };
    }

    private List<KeyToPath> items() {
        List<KeyToPath> items = new ArrayList<>();
        if (facts.hasPassword()) {
            String key = plan.redis().isOwn() ? RedisSecret.passwordKey(component) : RedisPlan.External.PASSWORD_KEY;
            items.add(new KeyToPath(key, null, PASSWORD_FILE));
        }
        if (facts.hasAuthorities()) {
            items.add(new KeyToPath(SecretUse.AUTHORITIES_KEY, null, SecretUse.AUTHORITIES_KEY));
        }
        return items;
    }
}
