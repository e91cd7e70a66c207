package io.ftpcluster.node.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Times as RFC 3659 §2.3 writes them: YYYYMMDDhhmmss in UTC, fractions of a second allowed on the way in. */
final class FtpTime {
    private static final int WHOLE_SECONDS = 14;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private FtpTime() {}

    static String format(Instant time) {
        return FORMAT.format(time.atOffset(ZoneOffset.UTC));
    }

    /** Empty when the text is no such time. */
    static Optional<Instant> parse(String text) {
        boolean fraction = text.length() > WHOLE_SECONDS + 1 && text.charAt(WHOLE_SECONDS) == '.';
        String seconds = fraction ? text.substring(0, WHOLE_SECONDS) : text;
        try {
            return Optional.of(LocalDateTime.parse(seconds, FORMAT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
