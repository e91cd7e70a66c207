package io.ftpcluster.operator.reconciler;

import io.ftpcluster.crds.FtpCluster;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.function.Consumer;

/** Tells the controller of clusters when a named Secret changes, and learns from it which clusters are gone. Thread-safe. */
final class SecretChanges extends SimpleInboundEventSource<FtpCluster> implements ResourceEventAware<FtpCluster> {
    private volatile Consumer<ResourceID> gone = cluster -> {};

    SecretChanges() {
        super("secrets");
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
