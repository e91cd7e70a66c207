package io.ftpcluster.node.cluster;

/**
 * Sessions that are counted together.
 *
 * @param key the sorted set with their ids
 * @param most most of them; 0: no limit
 * @param full what a login gets when there are so many
 */
record CountedSet(String key, int most, Place full) {
    /** Whether there is no room beside so many. */
    boolean isReached(int count) {
        return most > 0 && count >= most;
    }
}
