package io.ftpcluster.node.codec;

/** Why a line is no command. */
public enum BadLine implements ControlInput {
    /** Longer than the longest line; the rest of the line was dropped. */
    TOO_LONG(ReplyCode.SYNTAX_ERROR, "The command line is too long."),
    /** So long that its end is not waited for; more of it may follow. */
    ENDLESS(ReplyCode.SYNTAX_ERROR, "The command line does not end."),
    /** A control character, such as a bare CR or a NUL. */
    CONTROL_CHARACTER(ReplyCode.SYNTAX_ERROR, "The command has a control character in it."),
    /** The same behind the verb, where a name would have it (RFC 959 §5.4: 553 for names that are not allowed). */
    CONTROL_CHARACTER_IN_ARGUMENT(ReplyCode.NAME_NOT_ALLOWED, "Control characters are not allowed in names."),
    /** Not UTF-8 (RFC 2640 §2). */
    NOT_UTF8(ReplyCode.BAD_ARGUMENT, "The command is not UTF-8 text.");

    private final ReplyCode code;
    private final String text;

    BadLine(ReplyCode code, String text) {
        this.code = code;
        this.text = text;
    }

    /** What the client is answered. */
    public Reply reply() {
        return Reply.of(code, text);
    }
}
