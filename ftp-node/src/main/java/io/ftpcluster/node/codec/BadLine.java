package io.ftpcluster.node.codec;

/** Why a line is no command. */
public enum BadLine implements ControlInput {
    /** Longer than {@link CommandLineDecoder#LONGEST_LINE}; the rest of the line was dropped. */
    TOO_LONG("The command line is too long."),
    /** A control character, such as a bare CR or a NUL. */
    CONTROL_CHARACTER("The command has a control character in it."),
    /** Not UTF-8 (RFC 2640 §2). */
    NOT_UTF8("The command is not UTF-8 text.");

    private final String text;

    BadLine(String text) {
        this.text = text;
    }

    /** What the client is answered. */
    public Reply reply() {
        return Reply.of(ReplyCode.SYNTAX_ERROR, text);
    }
}
