package io.ftpcluster.node.codec;

/**
 * Takes Telnet commands out of a byte stream (RFC 854, RFC 959 §4.1.3 on ABOR). The urgent byte of a Synch may be
 * missing from the stream, because TCP delivers it apart: an IAC that stands before a letter, and a data mark that
 * stands alone before a verb, are dropped as well. Not thread-safe.
 */
final class TelnetFilter {
    private static final int IAC = 0xFF;
    private static final int WILL = 0xFB;
    private static final int LOWEST_COMMAND = 0xF0;

    private enum State {
        TEXT,
        AFTER_IAC,
        AFTER_OPTION_VERB
    }

    private State state = State.TEXT;

    /**
     * Whether a byte belongs to the text.
     *
     * @param next the byte
     * @param lineStart whether nothing of the line has passed yet
     */
    boolean passes(byte next, boolean lineStart) {
        int value = Byte.toUnsignedInt(next);
        return switch (state) {
            case TEXT -> passesAsText(value, lineStart);
            case AFTER_IAC -> passesAfterIac(value);
            case AFTER_OPTION_VERB -> {
                state = State.TEXT;
                yield false;
            }
        };
    }

    /** The line has ended, and with it a Telnet command that was not complete. */
    void endLine() {
        state = State.TEXT;
    }

    private boolean passesAsText(int value, boolean lineStart) {
        if (value == IAC) {
            state = State.AFTER_IAC;
            return false;
        }
        return !(lineStart && value >= LOWEST_COMMAND);
    }

    private boolean passesAfterIac(int value) {
        state = value >= WILL && value < IAC ? State.AFTER_OPTION_VERB : State.TEXT;
        // IAC IAC is an escaped 0xFF: no UTF-8, so the line is refused later, which is the right answer to it.
        return value < LOWEST_COMMAND || value == IAC;
    }
}
