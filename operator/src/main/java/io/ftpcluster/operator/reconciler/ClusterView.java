package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.Labels;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Optional;

/** What the informers know of the objects of one FtpCluster. Used for one reconciliation, on its thread. */
final class ClusterView {
    private final Context<FtpCluster> context;

    ClusterView(Context<FtpCluster> context) {
        this.context = context;
    }

    KubernetesClient client() {
        return context.getClient();
    }

    Context<FtpCluster> context() {
        return context;
    }

    /** One of our objects, by name. */
    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return context.getSecondaryResourcesAsStream(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** The pods of one part, also those that are ending. */
    List<Pod> pods(Component component) {
        return context.getSecondaryResourcesAsStream(Pod.class)
                .filter(pod -> Labels.isOf(component, pod.getMetadata().getLabels()))
                .toList();
    }

    /** The FtpUsers that name this cluster. */
    List<FtpUser> users() {
        String cluster = context.getPrimaryResource().getMetadata().getName();
        return context.getSecondaryResourcesAsStream(FtpUser.class)
                .filter(user -> user.getSpec().clusterName().equals(cluster))
                .toList();
    }

    /** Hash of the configuration that every nginx pod had live when it was last looked at; empty before. */
    String agreedConfigHash() {
        return Optional.ofNullable(context.getPrimaryResource().getStatus())
                .map(FtpClusterStatus::balancerConfigHash)
                .orElse("");
    }
}
