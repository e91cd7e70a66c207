package io.ftpcluster.node.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** Modes in octal, as {@code chmod} takes them. What is not about reading, writing and executing cannot be said. */
final class UnixMode {
    private static final Pattern OCTAL = Pattern.compile("0{0,2}[0-7]{3}");
    private static final int OCTAL_BASE = 8;

    private UnixMode() {}

    /** Empty when the text is no such mode, also when it asks for setuid, setgid or sticky. */
    static Optional<Integer> parse(String text) {
        return OCTAL.matcher(text).matches() ? Optional.of(Integer.parseInt(text, OCTAL_BASE)) : Optional.empty();
    }
}
