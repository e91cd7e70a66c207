package io.ftpcluster.node.codec;

/** Why a line is no command. */
public enum BadLine implements ControlInput {
    /** Longer than the longest line; the rest of the line was dropped. */
    TOO_LONG("The command line is too long."),
    /** So long that its end is not waited for; more of it may follow. */
    ENDLESS("The command line does not end."),
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
