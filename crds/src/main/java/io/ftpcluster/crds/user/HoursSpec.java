package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a week. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HoursSpec(
        @Size(max = HoursSpec.DAYS) @JsonPropertyDescription("Days on which it begins. Absent: every day.")
        List<WeekDay> days,

        @Pattern(HoursSpec.TIME)
        @Default(HoursSpec.MIDNIGHT)
        @JsonPropertyDescription("When it begins, such as \"06:00\".")
        String from,

        @Pattern(HoursSpec.TIME)
        @Default(HoursSpec.MIDNIGHT)
        @JsonPropertyDescription("When it ends, such as \"18:30\"; not later than from: on the next day.")
        String to,

        @Size(min = 1, max = 64)
        @Default(HoursSpec.UTC)
        @JsonPropertyDescription("Time zone of both, such as Europe/Berlin.")
        String timeZone) {
    static final int DAYS = 7;
    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final String MIDNIGHT = "00:00";
    static final String UTC = "UTC";

    public HoursSpec(
            @Nullable List<WeekDay> days, @Nullable String from, @Nullable String to, @Nullable String timeZone) {
        this.days = List.copyOf(requireNonNullElse(days, List.of()));
        this.from = requireNonNullElse(from, MIDNIGHT);
        this.to = requireNonNullElse(to, MIDNIGHT);
        this.timeZone = requireNonNullElse(timeZone, UTC);
    }
}
