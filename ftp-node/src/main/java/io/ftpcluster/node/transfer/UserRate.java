package io.ftpcluster.node.transfer;

import java.util.OptionalLong;

/**
 * What one user may move in one direction on this node: a part of the user's own rate, which all nodes share, or else the
 * node's setting, or anything. Whoever calls sees to it that calls come one at a time.
 */
final class UserRate {
    private final TokenBucket bucket = new TokenBucket(TokenBucket.UNLIMITED, System.nanoTime());
    private final OptionalLong setting;
    private long own;
    private int part = 1;
    private int parts = 1;

    /** As the node's setting says. */
    UserRate(OptionalLong setting) {
        this.setting = setting;
        use();
    }

    /** What all sessions of the user pay from, also while it changes. */
    TokenBucket bucket() {
        return bucket;
    }

    /** The user's own rate; 0: none. */
    void own(long bytesPerSecond) {
        own = bytesPerSecond;
        use();
    }

    /**
     * Divides the user's own rate among the nodes.
     *
     * @param here transfers on this node
     * @param everywhere transfers on all nodes
     */
    void divide(int here, int everywhere) {
        part = Math.max(1, here); // The next transfer here has to begin with something.
        parts = Math.max(part, everywhere);
        use();
    }

    private void use() {
        bucket.rate(own > 0 ? share() : setting.orElse(TokenBucket.UNLIMITED));
    }

    private long share() {
        return Math.max(1, (long) ((double) own * part / parts));
    }
}
