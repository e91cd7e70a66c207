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
        String last = lines.isEmpty() ? "" : lines.getLast();
        return last.length() > LONGEST ? last.substring(0, LONGEST) + "…" : last;
    }

    private static boolean isFrame(String line) {
        return line.startsWith("at ") || line.matches("\\.\\.\\. \\d+ (more|common frames omitted)");
    }
}
