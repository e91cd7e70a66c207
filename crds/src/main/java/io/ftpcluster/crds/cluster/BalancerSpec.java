package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** The nginx pods. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BalancerSpec(
        @Min(1) @Max(20) @Default("2") @JsonPropertyDescription("How many nginx pods run.")
        Integer replicas,

        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(BalancerSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources) {
    public static final int REPLICAS = 2;
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"32Mi\"},\"limits\":{\"memory\":\"128Mi\"}}";

    /** What an empty section means. */
    public static final BalancerSpec DEFAULTS = new BalancerSpec(null, null, null);

    public BalancerSpec(@Nullable Integer replicas, @Nullable String image, @Nullable ResourcesSpec resources) {
        this.replicas = requireNonNullElse(replicas, REPLICAS);
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("50m", "32Mi", "128Mi"));
    }
}
