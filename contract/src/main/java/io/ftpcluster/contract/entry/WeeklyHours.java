package io.ftpcluster.contract.entry;

import io.ftpcluster.contract.auth.AllowedHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Part of every week, by the clock on the wall of one zone: it has another length in the night in which clocks change.
 *
 * @param days on which it begins
 * @param from when it begins
 * @param to when it ends, not included; not later than {@code from}: on the next day
 * @param zone where the clock hangs
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    /**
     * Reads the hours of a user's entry.
     *
     * @throws UnusableRuleException when they are none
     */
    public static WeeklyHours of(AllowedHours hours) {
        return new WeeklyHours(hours.days(), time(hours.from()), time(hours.to()), zone(hours.zone()));
    }

    /** Whether the moment lies in it. */
    public boolean contains(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        DayOfWeek today = local.getDayOfWeek();
        LocalTime now = local.toLocalTime();
        boolean overMidnight = !to.isAfter(from);
        boolean begunToday = days.contains(today) && !now.isBefore(from) && (overMidnight || now.isBefore(to));
        boolean begunYesterday = overMidnight && days.contains(today.minus(1)) && now.isBefore(to);
        return begunToday || begunYesterday;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableRuleException("hours that are no times: write them as 08:30, midnight as 00:00", e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UnusableRuleException("hours in a time zone that does not exist: write Europe/Berlin or UTC", e);
        }
    }
}
