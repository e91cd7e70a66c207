package io.ftpcluster.contract.redis;

import java.util.Locale;

/** How far a recount of a user's files has come. One that is done is not there any more. */
public enum RecountState {
    /** It is asked for, and no node has begun. */
    WAITING,
    /** A node counts, or has ended while it counted and is replaced soon. */
    COUNTING,
    /** It was given up, and what was known stays. */
    FAILED;

    /** How it is written in Redis and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
