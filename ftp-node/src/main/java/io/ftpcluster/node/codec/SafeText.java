package io.ftpcluster.node.codec;

/** Text from clients and file systems made fit for replies and logs, where a line break would start a line of its own. */
public final class SafeText {
    private static final int DEL = 0x7F;
    private static final int FIRST_AFTER_C1 = 0xA0;

    private SafeText() {}

    /** Whether the text has no control character. */
    public static boolean isSafe(String text) {
        return text.chars().noneMatch(SafeText::isControl);
    }

    /** The text with a question mark for every control character. */
    public static String of(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(c -> safe.append(isControl(c) ? '?' : (char) c));
        return safe.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' || (c >= DEL && c < FIRST_AFTER_C1);
    }
}
