package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is kept out for a while after failed logins, counted over all FTP servers. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BansSpec(
        @Min(0)
        @Max(1_000_000)
        @Default("10")
        @JsonPropertyDescription("A client address with so many failed logins within the window is banned. 0: never.")
        Integer afterFailures,

        @Min(0)
        @Max(1_000_000)
        @Default("100")
        @JsonPropertyDescription(
                "A user with so many failed logins within the window is banned. 0: never. Whoever knows a"
                        + " user's name can lock the user out this way, so it is many more than for an address.")
        Integer userAfterFailures,

        @Pattern(LimitsSpec.DURATION)
        @Default("10m")
        @JsonPropertyDescription("How long a failed login counts: a number and s, m or h.")
        String window,

        @Pattern(LimitsSpec.DURATION)
        @Default("15m")
        @JsonPropertyDescription(
                "How long the first ban lasts; each further one lasts twice as long as the one before: a"
                        + " number and s, m or h.")
        String time,

        @Pattern(LimitsSpec.DURATION)
        @Default("24h")
        @JsonPropertyDescription("The longest a ban lasts: a number and s, m or h.")
        String longestTime,

        @Size(max = 64)
        @JsonPropertyDescription(
                "Addresses and CIDR blocks of clients that are never banned or delayed, such as" + " 192.0.2.0/24.")
        List<@Pattern("^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$") String> allowNetworks) {
    /** What an empty section means. */
    public static final BansSpec DEFAULTS = new BansSpec(null, null, null, null, null, null);

    public BansSpec(
            @Nullable Integer afterFailures,
            @Nullable Integer userAfterFailures,
            @Nullable String window,
            @Nullable String time,
            @Nullable String longestTime,
            @Nullable List<String> allowNetworks) {
        this.afterFailures = requireNonNullElse(afterFailures, 10);
        this.userAfterFailures = requireNonNullElse(userAfterFailures, 100);
        this.window = requireNonNullElse(window, "10m");
        this.time = requireNonNullElse(time, "15m");
        this.longestTime = requireNonNullElse(longestTime, "24h");
        this.allowNetworks = List.copyOf(requireNonNullElse(allowNetworks, List.of()));
    }
}
