package io.ftpcluster.contract.redis;

/**
 * The keys of one cluster. The cluster's name is a hash tag, so that all keys of a cluster live in one slot and a script
 * may use several of them, also on Redis Cluster.
 *
 * @param cluster {@code namespace/name}
 */
public record RedisKeys(String cluster) {
    /** What every key of every cluster starts with, for ACL rules. */
    public static final String PREFIX = "ftp:";

    /** Hash with one session's facts; it expires with the session's lease. */
    public String session(String sessionId) {
        return base() + "session:" + sessionId;
    }

    /** Sorted set of session ids; the score is when the lease runs out, in milliseconds of Redis' clock. */
    public String sessions() {
        return base() + "sessions";
    }

    private String base() {
        return PREFIX + "{" + cluster + "}:";
    }
}
