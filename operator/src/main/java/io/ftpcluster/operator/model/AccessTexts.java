package io.ftpcluster.operator.model;

import io.ftpcluster.contract.auth.AllowedHours;
import io.ftpcluster.contract.net.AddressBlock;
import io.ftpcluster.crds.user.HoursSpec;
import io.ftpcluster.crds.user.WeekDay;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks what the schema cannot: whether networks, time zones and moments exist. A user with a condition that nobody
 * understands must not be let in without it.
 */
public final class AccessTexts {
    private AccessTexts() {}

    /**
     * Addresses and CIDR blocks as they are.
     *
     * @throws IllegalArgumentException when one is neither
     */
    public static List<String> networks(List<String> networks) {
        networks.forEach(AccessTexts::requireNetwork);
        return networks;
    }

    private static void requireNetwork(String network) {
        try {
            AddressBlock.parse(network);
        } catch (IllegalArgumentException neither) {
            throw new IllegalArgumentException(
                    "access.networks: " + network
                            + " is neither an address nor a CIDR block: write such as 192.0.2.7, 192.0.2.0/24 or"
                            + " 2001:db8::/32",
                    neither);
        }
    }

    /**
     * Hours in the form of the contract.
     *
     * @throws IllegalArgumentException when there is no such time zone
     */
    public static List<AllowedHours> hours(List<HoursSpec> hours) {
        return hours.stream().map(AccessTexts::hours).toList();
    }

    private static AllowedHours hours(HoursSpec hours) {
        try {
            ZoneId.of(hours.timeZone());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "access.hours: there is no time zone " + hours.timeZone() + ": write such as Europe/Berlin or UTC",
                    unknown);
        }
        return new AllowedHours(
                hours.days().stream().map(AccessTexts::day).collect(Collectors.toSet()),
                hours.from(),
                hours.to(),
                hours.timeZone());
    }

    private static DayOfWeek day(WeekDay day) {
        return DayOfWeek.valueOf(day.name());
    }

    /**
     * A moment in UTC.
     *
     * @throws IllegalArgumentException when the calendar has no such moment
     */
    public static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "access.expires: " + text + " is no moment: write such as 2030-12-31T23:00:00Z", unknown);
        }
    }
}
