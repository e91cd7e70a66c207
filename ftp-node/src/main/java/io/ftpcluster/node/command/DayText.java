package io.ftpcluster.node.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar as listings write them. Files of one directory come from few days, so each is worked out once.
 * Times are UTC. Not thread-safe.
 */
final class DayText {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final int REMEMBERED = 64;
    private static final int SECONDS = 86_400;
    // What java.time can say; a damaged file system has stranger ones.
    private static final long EARLIEST = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LATEST = LocalDate.of(9999, 12, 31).toEpochDay();

    /**
     * One day.
     *
     * @param number since 1970
     * @param month Jan to Dec
     * @param ofMonth 1 to 31
     * @param year four digits
     * @param compact YYYYMMDD
     */
    record Day(long number, byte[] month, int ofMonth, int year, byte[] compact) {}

    private final @Nullable Day[] remembered = new Day[REMEMBERED];

    /** The day of a time in seconds since 1970. */
    Day of(long seconds) {
        long number = Math.clamp(Math.floorDiv(seconds, (long) SECONDS), EARLIEST, LATEST);
        int place = (int) Math.floorMod(number, (long) REMEMBERED);
        Day day = remembered[place];
        if (day == null || day.number() != number) {
            day = make(number);
            remembered[place] = day;
        }
        return day;
    }

    /** The second of the day. */
    static int secondOfDay(long seconds) {
        return (int) Math.floorMod(seconds, (long) SECONDS);
    }

    private static Day make(long number) {
        LocalDate date = LocalDate.ofEpochDay(number);
        int year = date.getYear();
        String compact = String.format(Locale.ROOT, "%04d%02d%02d", year, date.getMonthValue(), date.getDayOfMonth());
        String month = MONTHS[date.getMonthValue() - 1];
        return new Day(number, ascii(month), date.getDayOfMonth(), year, ascii(compact));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
