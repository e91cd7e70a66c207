package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Entries as {@code ls -l} writes them, the form every client can read: {@code -rw-r--r-- 1 demo ftp 12 Jan  2 03:04
 * name}. Files of the last half year have a time, others a year. Times are UTC.
 */
final class UnixLine implements EntryLine {
    private static final String MODE_LETTERS = "rwxrwxrwx";
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final String owner;
    private final Instant now = Instant.now();

    /** For one listing. */
    UnixLine(String user) {
        this.owner = user.isBlank() || user.contains(" ") ? "ftp" : user;
    }

    @Override
    public String of(String name, FileFacts facts) {
        StringBuilder line = new StringBuilder(80 + name.length());
        appendMode(line.append(kind(facts.kind())), facts.mode());
        line.append(" 1 ").append(owner).append(" ftp ");
        appendPadded(line, Long.toString(facts.size()), 12);
        appendDate(line.append(' '), facts.modified());
        return line.append(' ').append(name).toString();
    }

    private static void appendMode(StringBuilder line, int mode) {
        for (int bit = MODE_LETTERS.length() - 1; bit >= 0; bit--) {
            line.append((mode >> bit & 1) == 0 ? '-' : MODE_LETTERS.charAt(MODE_LETTERS.length() - 1 - bit));
        }
    }

    private void appendDate(StringBuilder line, Instant modified) {
        OffsetDateTime date = modified.atOffset(ZoneOffset.UTC);
        line.append(MONTH.format(date)).append(' ');
        appendPadded(line, Integer.toString(date.getDayOfMonth()), 2);
        boolean recent = modified.isAfter(now.minus(HALF_A_YEAR)) && modified.isBefore(now.plus(CLOCKS_DIFFER));
        line.append(' ');
        appendPadded(line, recent ? TIME.format(date) : Integer.toString(date.getYear()), 5);
    }

    private static void appendPadded(StringBuilder line, String text, int width) {
        line.repeat(' ', Math.max(0, width - text.length())).append(text);
    }

    private static char kind(FileFacts.Kind kind) {
        return switch (kind) {
            case FILE, OTHER -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
        };
    }
}
