package io.ftpcluster.operator.resource;

/**
 * What was seen of the way into Redis. Nothing of it is secret.
 *
 * @param version changes when a password does
 * @param hasPassword whether there is a file with a password
 * @param hasAuthorities whether there is a file with the authorities of Redis' certificate
 * @param address changes when the address in a Secret does, which pods read only at their start; empty: it never does
 */
public record RedisFacts(String version, boolean hasPassword, boolean hasAuthorities, String address) {
    /** While the Secret that says where Redis is does not exist. */
    public static final RedisFacts UNKNOWN = new RedisFacts("unknown", false, false, "");

    /** Whether nodes can start with it. */
    boolean letsNodesStart() {
        return !equals(UNKNOWN);
    }

    /**
     * Of the cluster's own Redis.
     *
     * @param version of the Secret with the passwords
     */
    public static RedisFacts own(String version) {
        return new RedisFacts(version, true, false, "");
    }
}
