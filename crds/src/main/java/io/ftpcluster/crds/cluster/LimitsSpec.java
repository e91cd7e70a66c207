package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/** What a session may do. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LimitsSpec(
        @Pattern(LimitsSpec.DURATION)
        @Default(LimitsSpec.IDLE_TIMEOUT)
        @JsonPropertyDescription(
                "A session without commands and transfers is closed after this time: a number and s," + " m or h.")
        String idleTimeout) {
    /** A whole number of seconds, minutes or hours, above zero and below 100,000. */
    static final String DURATION = "^[1-9][0-9]{0,4}(s|m|h)$";

    public static final String IDLE_TIMEOUT = "5m";

    /** What {@code limits: {}} means. */
    public static final LimitsSpec DEFAULTS = new LimitsSpec(null);

    public LimitsSpec(@Nullable String idleTimeout) {
        this.idleTimeout = requireNonNullElse(idleTimeout, IDLE_TIMEOUT);
    }
}
