package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** The pods of the authentication service. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuthSpec(
        @Min(1) @Max(20) @Default("2") @JsonPropertyDescription("How many pods of the authentication service run.")
        Integer replicas,

        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(AuthSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources) {
    public static final int REPLICAS = 2;
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"128Mi\"},\"limits\":{\"memory\":\"384Mi\"}}";

    /** What an empty section means. */
    public static final AuthSpec DEFAULTS = new AuthSpec(null, null, null);

    public AuthSpec(@Nullable Integer replicas, @Nullable String image, @Nullable ResourcesSpec resources) {
        this.replicas = requireNonNullElse(replicas, REPLICAS);
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("50m", "128Mi", "384Mi"));
    }
}
