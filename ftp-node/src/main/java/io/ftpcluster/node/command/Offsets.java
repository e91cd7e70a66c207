package io.ftpcluster.node.command;

import java.util.OptionalLong;

/** Numbers of bytes as REST, RANG and ALLO write them: at most 18 digits, which fit into 63 bits. */
final class Offsets {
    private static final int MOST_DIGITS = 18;

    private Offsets() {}

    /** Empty when the text is no such number: too long, negative, anything but digits. */
    static OptionalLong parse(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= MOST_DIGITS ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
