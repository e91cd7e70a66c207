package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The form of the Secrets that the operator makes. */
final class Generated {
    private Generated() {}

    static Secret secret(ClusterPlan plan, Component component, String name, Map<String, String> texts) {
        Map<String, String> data = new TreeMap<>();
        texts.forEach((key, text) ->
                data.put(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        return new SecretBuilder()
                .withMetadata(Metadata.of(plan, component, name))
                .withType("Opaque")
                .withData(data)
                .build();
    }
}
