package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** CPU and memory of a container, as in a pod. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResourcesSpec(
        @JsonPropertyDescription("What the container is sure to get, such as cpu and memory.")
        Map<String, Quantity> requests,

        @JsonPropertyDescription("What the container may not exceed. A limit of CPU slows transfers down without"
                + " need, so none is set by default.")
        Map<String, Quantity> limits) {
    public ResourcesSpec(@Nullable Map<String, Quantity> requests, @Nullable Map<String, Quantity> limits) {
        this.requests = sorted(requireNonNullElse(requests, Map.of()));
        this.limits = sorted(requireNonNullElse(limits, Map.of()));
    }

    static ResourcesSpec of(String cpu, String memory, String memoryLimit) {
        return new ResourcesSpec(
                Map.of("cpu", new Quantity(cpu), "memory", new Quantity(memory)),
                Map.of("memory", new Quantity(memoryLimit)));
    }

    // Map.copyOf has another order in every JVM: the generated files would differ without a reason.
    private static Map<String, Quantity> sorted(Map<String, Quantity> quantities) {
        return Collections.unmodifiableMap(new TreeMap<>(quantities));
    }
}
