package io.ftpcluster.node.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/**
 * {@code %printable(...)} of the text format: shows what could end a line, or turn its direction, as a question mark. A
 * loop, because every line passes here and a regular expression costs as much as the rest of the line.
 */
public final class PrintableText extends CompositeConverter<ILoggingEvent> {
    /** Made by the log's configuration. */
    public PrintableText() {}

    @Override
    protected String transform(ILoggingEvent event, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintable(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> printable.append(isPrintable((char) c) ? (char) c : '?'));
        return printable.toString();
    }

    private static boolean isPrintable(char c) {
        boolean endsLine = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
        boolean turnsDirection = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        return !endsLine && !turnsDirection;
    }
}
