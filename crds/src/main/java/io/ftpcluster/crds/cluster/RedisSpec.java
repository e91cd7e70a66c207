package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** The Redis pod. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedisSpec(
        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(RedisSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources) {
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"32Mi\"},\"limits\":{\"memory\":\"128Mi\"}}";

    /** What an empty section means. */
    public static final RedisSpec DEFAULTS = new RedisSpec(null, null);

    public RedisSpec(@Nullable String image, @Nullable ResourcesSpec resources) {
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("50m", "32Mi", "128Mi"));
    }
}
