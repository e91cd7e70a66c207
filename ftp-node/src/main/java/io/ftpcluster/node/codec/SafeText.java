package io.ftpcluster.node.codec;

/** Text from clients and file systems made fit for replies and logs, where a line break would start a line of its own. */
public final class SafeText {
    private SafeText() {}

    /** Whether the text has no control character. */
    public static boolean isSafe(String text) {
        // Every reply passes here, so this is a plain loop.
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
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
