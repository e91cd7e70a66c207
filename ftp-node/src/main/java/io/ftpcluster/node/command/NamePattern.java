package io.ftpcluster.node.command;

import java.util.Optional;

/**
 * A pattern of file names with {@code *} and {@code ?}. The caps, and a matcher that never goes back behind the last
 * star, bound what a hostile one costs. Immutable.
 */
final class NamePattern {
    private static final int MOST_CHARACTERS = 64;
    private static final int MOST_STARS = 4;

    private final String pattern;

    private NamePattern(String pattern) {
        this.pattern = pattern;
    }

    /** Empty when the text is no pattern, or one beyond the caps: then it is a name as any other. */
    static Optional<NamePattern> of(String text) {
        long stars = text.chars().filter(c -> c == '*').count();
        boolean isPattern = stars > 0 || text.indexOf('?') >= 0;
        return isPattern && stars <= MOST_STARS && text.length() <= MOST_CHARACTERS
                ? Optional.of(new NamePattern(text))
                : Optional.empty();
    }

    /** Whether a name fits. */
    boolean matches(String name) {
        int inPattern = 0;
        int inName = 0;
        int star = -1;
        int starTook = 0;
        while (inName < name.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                starTook = inName;
            } else if (inPattern < pattern.length() && fits(pattern.charAt(inPattern), name.charAt(inName))) {
                inPattern++;
                inName++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inName = ++starTook;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == pattern.length();
    }

    private static boolean fits(char wanted, char there) {
        return wanted == '?' || wanted == there;
    }
}
