package io.ftpcluster.operator.status;

import java.util.List;

/** Picks from the end of a log the line that says why a program has ended. */
final class LastWords {
    private static final int LONGEST = 500;

    private LastWords() {}

    /** The last line that is not part of a stack trace, without control characters; empty when there is none. */
    static String in(String text) {
        List<String> lines = text.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty() && !isFrame(line))
                .toList();
        return cut(lines.isEmpty() ? "" : lines.getLast());
    }

    /** All of a text that is a sentence, without control characters. */
    static String inOneLine(String text) {
        return cut(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static boolean isFrame(String line) {
        return line.startsWith("at ") || line.matches("\\.\\.\\. \\d+ (more|common frames omitted)");
    }
}
