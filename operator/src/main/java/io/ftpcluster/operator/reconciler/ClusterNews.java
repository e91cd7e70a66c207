package io.ftpcluster.operator.reconciler;

import io.ftpcluster.crds.FtpCluster;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.function.Consumer;

/**
 * Calls the controller of clusters for what no informer of its own tells: a Secret that is named has changed, passwords
 * are hashed. Learns from it which clusters are gone. Thread-safe.
 */
final class ClusterNews extends SimpleInboundEventSource<FtpCluster> implements ResourceEventAware<FtpCluster> {
    private volatile Consumer<ResourceID> gone = cluster -> {};

    ClusterNews() {
        super("news");
    }

    /** From now on, clusters that are gone are sent here. */
    void sendGoneTo(Consumer<ResourceID> listener) {
        gone = listener;
    }

    @Override
    public void onResourceDeleted(FtpCluster cluster) {
        gone.accept(ResourceID.fromResource(cluster));
    }
}
