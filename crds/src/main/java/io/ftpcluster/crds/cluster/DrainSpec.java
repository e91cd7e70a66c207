package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/** How a pod leaves. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrainSpec(
        @Pattern(LimitsSpec.DURATION)
        @Default(DrainSpec.TIMEOUT)
        @JsonPropertyDescription("How long running transfers may go on when their FTP server or their nginx is to end:"
                + " a number and s, m or h.")
        String timeout) {
    public static final String TIMEOUT = "10m";

    /** What {@code drain: {}} means. */
    public static final DrainSpec DEFAULTS = new DrainSpec(null);

    public DrainSpec(@Nullable String timeout) {
        this.timeout = requireNonNullElse(timeout, TIMEOUT);
    }
}
