package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Entries as {@code ls -l} writes them, the form every client can read: {@code -rw-r--r-- 1 demo ftp 12 Jan  2 03:04
 * name}. Files of the last half year have a time, others a year. Times are UTC.
 */
final class UnixLine implements EntryLine {
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final byte[] MODE_LETTERS = ascii("rwxrwxrwx");
    private static final int SIZE_WIDTH = 12;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final byte[] owners;
    private final DayText days = new DayText();
    private final long recentFrom;
    private final long recentUntil;

    /** For one listing. */
    UnixLine(String user) {
        Instant now = Instant.now();
        recentFrom = now.minus(HALF_A_YEAR).getEpochSecond();
        recentUntil = now.plus(CLOCKS_DIFFER).getEpochSecond();
        owners = (" 1 " + (user.isBlank() || user.contains(" ") ? "ftp" : user) + " ftp ")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void writeFacts(LineBuffer line, FileFacts facts) {
        line.put(kind(facts.kind()));
        int mode = facts.mode();
        for (int bit = MODE_LETTERS.length - 1; bit >= 0; bit--) {
            line.put((mode >> bit & 1) == 0 ? '-' : MODE_LETTERS[MODE_LETTERS.length - 1 - bit]);
        }
        line.put(owners).number(facts.size(), SIZE_WIDTH).put(' ');
        writeDate(line, facts.modified().getEpochSecond());
        line.put(' ');
    }

    private void writeDate(LineBuffer line, long modified) {
        DayText.Day day = days.of(modified);
        line.put(day.month()).put(' ').number(day.ofMonth(), 2).put(' ');
        if (modified > recentFrom && modified < recentUntil) {
            int minute = DayText.secondOfDay(modified) / SECONDS_PER_MINUTE;
            line.twoDigits(minute / MINUTES_PER_HOUR).put(':').twoDigits(minute % MINUTES_PER_HOUR);
        } else {
            line.number(day.year(), "HH:MM".length());
        }
    }

    private static char kind(FileFacts.Kind kind) {
        return switch (kind) {
            case FILE, OTHER -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
