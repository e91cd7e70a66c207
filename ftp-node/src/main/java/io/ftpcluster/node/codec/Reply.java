package io.ftpcluster.node.codec;

import java.util.List;

/**
 * One reply (RFC 959 §4.2). Immutable. Its text cannot break out of the reply: line breaks and other control characters
 * are refused here, at the border.
 *
 * @param code the three digits
 * @param lines at least one; with several, the first and the last carry the code and those between begin with a blank
 */
public record Reply(ReplyCode code, List<String> lines) {
    private static final int AROUND_A_LINE = 6; // The code, a blank, CR and LF.

    public Reply {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A reply needs a line");
        }
        for (String line : lines) {
            if (!SafeText.isSafe(line)) {
                throw new IllegalArgumentException("A reply needs lines without control characters");
            }
        }
    }

    /** A reply of one line. */
    public static Reply of(ReplyCode code, String text) {
        return new Reply(code, List.of(text));
    }

    /** How many characters it has, about. */
    public int size() {
        int size = 0;
        for (String line : lines) {
            size += line.length() + AROUND_A_LINE;
        }
        return size;
    }

    /** The reply as text, for transcripts and logs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString().stripTrailing();
    }

    /** Writes the reply as it travels: 211-first CRLF, blank and inner line CRLF, 211 blank last CRLF. */
    void appendTo(StringBuilder text) {
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i == last) {
                text.append(code.number()).append(' ');
            } else if (i == 0) {
                text.append(code.number()).append('-');
            } else {
                text.append(' ');
            }
            text.append(lines.get(i)).append("\r\n");
        }
    }
}
