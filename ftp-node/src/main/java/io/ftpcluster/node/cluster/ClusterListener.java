package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.KickMessage;

/** Hears what the cluster says. On a thread that must not wait. */
public interface ClusterListener {
    /** Hears nothing. */
    ClusterListener NOBODY = new ClusterListener() {
        @Override
        public void kicked(KickMessage whose, long saidAt) {}

        @Override
        public void transfersOf(String user, TransferCount here, TransferCount everywhere) {}
    };

    /**
     * Sessions must end.
     *
     * @param saidAt when that was said, by {@link System#nanoTime()}: those that have begun later stay
     */
    void kicked(KickMessage whose, long saidAt);

    /**
     * How many transfers a user has who has a rate of their own.
     *
     * @param here on this node
     * @param everywhere on all nodes together, never fewer than here
     */
    void transfersOf(String user, TransferCount here, TransferCount everywhere);
}
