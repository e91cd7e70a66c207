package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.resource.Labels;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The informers of an FtpCluster's controller: everything that bears our label, and the FtpUsers. An object belongs to
 * the FtpCluster that its labels name, because pods are owned by their workload and not by it.
 */
final class OwnedInformers {
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            Secret.class,
            ConfigMap.class,
            Service.class,
            PersistentVolumeClaim.class,
            Deployment.class,
            StatefulSet.class,
            PodDisruptionBudget.class,
            NetworkPolicy.class,
            Pod.class);

    private OwnedInformers() {}

    static List<EventSource<?, FtpCluster>> all(EventSourceContext<FtpCluster> context, UserOutcomes outcomes) {
        List<EventSource<?, FtpCluster>> sources = new ArrayList<>();
        KINDS.forEach(kind -> sources.add(owned(kind, context)));
        sources.add(users(context, outcomes));
        return sources;
    }

    private static <T extends HasMetadata> EventSource<?, FtpCluster> owned(
            Class<T> kind, EventSourceContext<FtpCluster> context) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(kind, FtpCluster.class)
                        .withLabelSelector(Labels.MANAGED_SELECTOR)
                        .withSecondaryToPrimaryMapper(OwnedInformers::clusterOf)
                        .build(),
                context);
    }

    private static EventSource<?, FtpCluster> users(EventSourceContext<FtpCluster> context, UserOutcomes outcomes) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(FtpUser.class, FtpCluster.class)
                        .withSecondaryToPrimaryMapper(user -> clustersOf(user, outcomes))
                        // The status is written by us, after the users file: it is no news.
                        .withOnUpdateFilter((now, before) -> !now.getSpec().equals(before.getSpec()))
                        .build(),
                context);
    }

    // A user who moves to another cluster concerns the former one too, which must forget the password.
    private static Set<ResourceID> clustersOf(FtpUser user, UserOutcomes outcomes) {
        Set<ResourceID> clusters = new HashSet<>();
        clusters.add(
                new ResourceID(user.getSpec().clusterName(), user.getMetadata().getNamespace()));
        outcomes.clusterOf(ResourceID.fromResource(user)).ifPresent(clusters::add);
        return clusters;
    }

    private static Set<ResourceID> clusterOf(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        String cluster = labels == null ? "" : Labels.clusterOf(labels);
        return cluster.isEmpty()
                ? Set.of()
                : Set.of(new ResourceID(cluster, object.getMetadata().getNamespace()));
    }
}
