package io.ftpcluster.node.command;

/** What a session holds ready for a later command, until a command comes that does not keep it. */
public enum HalfGiven {
    /** What REST, RANG and ALLO said: the transfer should be next (RFC 959 §4.1.3, RFC 3659 §5.3). */
    TRANSFER,
    /** What RNFR named: RNTO has to be next (RFC 959 §4.1.3). */
    RENAME
}
