package io.ftpcluster.node.codec;

/**
 * The reply codes this server uses (RFC 959 §4.2; 229, 522: RFC 2428; 234, 521-537: RFC 2228, RFC 4217; 554: RFC 3659 §5;
 * 251: draft-twine-ftpmd5).
 */
public enum ReplyCode {
    OPENING_DATA_CONNECTION(150),
    OK(200),
    SUPERFLUOUS(202),
    SYSTEM_STATUS(211),
    DIRECTORY_STATUS(212),
    FILE_STATUS(213),
    HELP(214),
    SYSTEM_TYPE(215),
    READY(220),
    CLOSING(221),
    NO_TRANSFER(225),
    TRANSFER_COMPLETE(226),
    PASSIVE(227),
    EXTENDED_PASSIVE(229),
    LOGGED_IN(230),
    SECURITY_ACCEPTED(234),
    ACTION_DONE(250),
    CHECKSUM(251),
    PATH(257),
    NEED_PASSWORD(331),
    NEED_MORE(350),
    SERVICE_CLOSING(421),
    NO_DATA_CONNECTION(425),
    TRANSFER_ABORTED(426),
    TRY_AGAIN(450),
    LOCAL_ERROR(451),
    NO_SPACE(452),
    SYNTAX_ERROR(500),
    BAD_ARGUMENT(501),
    NOT_IMPLEMENTED(502),
    BAD_SEQUENCE(503),
    BAD_PARAMETER(504),
    DATA_IN_CLEAR(521),
    DATA_REFUSED(522),
    PROTOCOL_NOT_SUPPORTED(522),
    NOT_LOGGED_IN(530),
    PROTECTION_REFUSED(533),
    POLICY(534),
    BAD_PROTECTION(536),
    NO_SUCH_PROTECTION(537),
    NOT_AVAILABLE(550),
    WRONG_TYPE(551),
    OVER_QUOTA(552),
    NAME_NOT_ALLOWED(553),
    BAD_OFFSET(554);

    private final int number;

    ReplyCode(int number) {
        this.number = number;
    }

    /** The three digits. */
    public int number() {
        return number;
    }

    /** Whether the reply says that the command failed, for now or for good. */
    public boolean isFailure() {
        return number >= 400;
    }
}
