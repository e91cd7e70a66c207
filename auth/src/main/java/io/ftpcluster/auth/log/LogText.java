package io.ftpcluster.auth.log;

/** Makes text from a client fit for one line of a log: it cannot start a new line, move a cursor, or fill the disk. */
public final class LogText {
    private static final int LONGEST = 64;

    private LogText() {}

    /** The text with everything but visible characters and spaces as {@code \}{@code uXXXX}, cut after 64 characters. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(character -> append(visible, character));
        return text.codePointCount(0, text.length()) > LONGEST ? visible + "…" : visible.toString();
    }

    private static void append(StringBuilder visible, int character) {
        if (isVisible(character)) {
            visible.appendCodePoint(character);
        } else {
            visible.append(String.format("\\u%04X", character));
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
