package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Part of a week.
 *
 * @param days days of the week on which it begins; empty: every day
 * @param from when it begins, {@code HH:mm}
 * @param to when it ends, {@code HH:mm}, not included; not later than {@code from}: on the next day
 * @param zone time zone of both, such as {@code Europe/Berlin}
 */
public record AllowedHours(Set<DayOfWeek> days, String from, String to, String zone) {
    public AllowedHours(
            @Nullable Set<DayOfWeek> days, @Nullable String from, @Nullable String to, @Nullable String zone) {
        Set<DayOfWeek> given = requireNonNullElse(days, Set.of());
        this.days = Set.copyOf(given.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : given);
        this.from = requireNonNullElse(from, "00:00");
        this.to = requireNonNullElse(to, "00:00");
        this.zone = requireNonNullElse(zone, "UTC");
    }
}
