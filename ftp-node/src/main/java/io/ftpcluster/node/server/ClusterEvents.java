package io.ftpcluster.node.server;

import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.node.cluster.ClusterListener;
import io.ftpcluster.node.cluster.TransferCount;
import io.ftpcluster.node.session.SessionRegistry;
import io.ftpcluster.node.transfer.BandwidthLimits;
import io.ftpcluster.node.transfer.Direction;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on this node what the cluster says.
 *
 * @param sessions all sessions of the node
 * @param bandwidth its users' rates
 * @param threads where sessions are ended
 */
record ClusterEvents(SessionRegistry sessions, BandwidthLimits bandwidth, Executor threads) implements ClusterListener {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterEvents.class);

    @Override
    public void kicked(KickMessage whose, long saidAt) {
        threads.execute(() -> {
            int ended = sessions.kick(whose, saidAt);
            if (ended > 0) {
                LOG.info("{} sessions ended by the administrator", ended);
            }
        });
    }

    @Override
    public void transfersOf(String user, TransferCount here, TransferCount everywhere) {
        bandwidth.divide(user, Direction.UPLOAD, here.uploads(), everywhere.uploads());
        bandwidth.divide(user, Direction.DOWNLOAD, here.downloads(), everywhere.downloads());
    }
}
