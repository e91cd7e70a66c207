package io.ftpcluster.contract.redis;

import java.util.Locale;

/** The fields of a session's hash under {@link RedisKeys#session(String)}. */
public enum SessionField {
    /** The user's name. */
    USER,
    /** The client's address. */
    CLIENT,
    /** The node that holds the session. */
    NODE,
    /** When the user logged in, ISO 8601 in UTC. */
    SINCE,
    /** Version and cipher of TLS on the control connection; empty: in clear. */
    TLS,
    /** Verb of the command that came last. */
    COMMAND,
    /** Verb and path of the running transfer; empty: none runs. */
    TRANSFER,
    /** Bytes that the running transfer has moved. */
    PROGRESS;

    /** The field's name in Redis. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
