package io.ftpcluster.node.codec;

/** Text from clients and file systems made fit for replies and logs, where a line break would start a line of its own. */
public final class SafeText {
    private SafeText() {}

    /** Whether the text has no control character. */
    public static boolean isSafe(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** The text with a question mark for every control character. */
    public static String of(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(c -> safe.append(Character.isISOControl(c) ? '?' : (char) c));
        return safe.toString();
    }
}
