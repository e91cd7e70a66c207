package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** The pods of the FTP servers. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NodesSpec(
        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(NodesSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources) {
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"100m\",\"memory\":\"192Mi\"},\"limits\":{\"memory\":\"512Mi\"}}";

    /** What an empty section means. */
    public static final NodesSpec DEFAULTS = new NodesSpec(null, null);

    public NodesSpec(@Nullable String image, @Nullable ResourcesSpec resources) {
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("100m", "192Mi", "512Mi"));
    }
}
