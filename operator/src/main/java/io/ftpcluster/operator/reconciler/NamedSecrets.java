package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Secrets that FtpUsers and FtpClusters name. People label their Secrets as they like, so a whole namespace has to be
 * watched: only those where a Secret is named are, from the first one on. Thread-safe.
 */
final class NamedSecrets implements AutoCloseable {
    private final Watch watch;
    private final Consumer<ResourceID> changed;
    private final Map<String, SharedIndexInformer<Secret>> informers = new ConcurrentHashMap<>();
    private final Map<ResourceID, Set<String>> namesByCluster = new ConcurrentHashMap<>();

    /**
     * Watches nothing yet.
     *
     * @param changed told the cluster whenever a Secret changes that it or one of its users names
     */
    NamedSecrets(KubernetesClient client, Consumer<ResourceID> changed) {
        this((namespace, handler) -> client.secrets().inNamespace(namespace).inform(handler), changed);
    }

    NamedSecrets(Watch watch, Consumer<ResourceID> changed) {
        this.watch = watch;
        this.changed = changed;
    }

    /** How the Secrets of a namespace are watched. */
    interface Watch {
        SharedIndexInformer<Secret> begin(String namespace, ResourceEventHandler<Secret> handler);
    }

    /**
     * Says which Secrets matter to a cluster from now on.
     *
     * @param names of Secrets in the cluster's namespace
     */
    void follow(ResourceID cluster, Set<String> names) {
        namesByCluster.put(cluster, Set.copyOf(names));
        if (!names.isEmpty()) {
            cluster.getNamespace().ifPresent(namespace -> informers.computeIfAbsent(namespace, this::informer));
        }
    }

    /** Of a cluster that is gone; its namespace is watched no longer when no other cluster there names a Secret. */
    void forget(ResourceID cluster) {
        namesByCluster.remove(cluster);
        cluster.getNamespace()
                .ifPresent(namespace -> informers.computeIfPresent(
                        namespace, (same, informer) -> isNamedIn(namespace) ? informer : closed(informer)));
    }

    private boolean isNamedIn(String namespace) {
        return namesByCluster.entrySet().stream()
                .anyMatch(
                        entry -> namespace.equals(entry.getKey().getNamespace().orElse(""))
                                && !entry.getValue().isEmpty());
    }

    private static @Nullable SharedIndexInformer<Secret> closed(SharedIndexInformer<Secret> informer) {
        informer.close();
        return null;
    }

    /** A Secret as it was last seen; empty when there is none, or when its namespace is not followed. */
    Optional<Secret> find(String namespace, String name) {
        SharedIndexInformer<Secret> informer = informers.get(namespace);
        return informer == null
                ? Optional.empty()
                : Optional.ofNullable(informer.getStore().getByKey(namespace + "/" + name));
    }

    @Override
    public void close() {
        informers.values().forEach(SharedIndexInformer::close);
    }

    private SharedIndexInformer<Secret> informer(String namespace) {
        return watch.begin(namespace, new ResourceEventHandler<>() {
            @Override
            public void onAdd(Secret secret) {
                tell(namespace, secret);
            }

            @Override
            public void onUpdate(Secret before, Secret secret) {
                tell(namespace, secret);
            }

            @Override
            public void onDelete(Secret secret, boolean unknownFinalState) {
                tell(namespace, secret);
            }
        });
    }

    private void tell(String namespace, Secret secret) {
        String name = secret.getMetadata().getName();
        namesByCluster.forEach((cluster, names) -> {
            if (namespace.equals(cluster.getNamespace().orElse("")) && names.contains(name)) {
                changed.accept(cluster);
            }
        });
    }
}
