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
    SINCE;

    /** The field's name in Redis. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
