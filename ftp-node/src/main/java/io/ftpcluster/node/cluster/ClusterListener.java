package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.KickMessage;

/** Hears what the cluster says. On a thread that must not wait. */
public interface ClusterListener {
    /** Hears nothing. */
    ClusterListener NOBODY = new ClusterListener() {
        @Override
        public void kicked(KickMessage whose) {}

        @Override
        public void transfersOf(String user, int here, int everywhere) {}
    };

    /** Sessions must end. */
    void kicked(KickMessage whose);

    /**
     * How many transfers a user has.
     *
     * @param here on this node
     * @param everywhere on all nodes together, never fewer than here
     */
    void transfersOf(String user, int here, int everywhere);
}
