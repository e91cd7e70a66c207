package io.ftpcluster.node.codec;

/**
 * A verb and its argument (RFC 959 §5.3).
 *
 * @param verb in capitals; only ASCII letters were raised, so no locale can turn one verb into another
 * @param argument everything behind the first blank, unchanged; empty when there is none
 */
public record CommandLine(String verb, String argument) implements ControlInput {
    private static final int ASCII_CASE_BIT = 0x20;

    /** Splits one line without its line end. */
    static CommandLine parse(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0) {
            return new CommandLine(raise(line), "");
        }
        return new CommandLine(raise(line.substring(0, blank)), line.substring(blank + 1));
    }

    private static String raise(String verb) {
        StringBuilder raised = new StringBuilder(verb.length());
        for (int i = 0; i < verb.length(); i++) {
            char c = verb.charAt(i);
            raised.append(c >= 'a' && c <= 'z' ? (char) (c - ASCII_CASE_BIT) : c);
        }
        return raised.toString();
    }

    /** The verb alone: an argument may be a password. */
    @Override
    public String toString() {
        return verb;
    }
}
