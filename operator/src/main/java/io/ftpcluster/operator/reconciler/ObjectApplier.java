package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Labels;
import io.ftpcluster.operator.resource.LeftClaim;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.SSABasedGenericKubernetesResourceMatcher;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings single objects to their desired form by server-side apply, and only when they differ in a field of ours. Used
 * for one reconciliation, on its thread.
 */
final class ObjectApplier {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectApplier.class);
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final ClusterView view;
    private final String ownerUid;

    ObjectApplier(ClusterView view, ClusterPlan plan) {
        this.view = view;
        this.ownerUid = plan.owner().uid();
    }

    /** Applies one object. */
    <T extends HasMetadata> ApplyOutcome apply(T desired) {
        Optional<T> actual = actual(desired);
        if (actual.isPresent() && !isOurs(actual.get()) && !LeftClaim.isFor(desired, actual.get())) {
            return new ApplyOutcome.NameTaken(
                    desired,
                    describe(desired) + " exists and does not belong to this FtpCluster: "
                            + (desired instanceof PersistentVolumeClaim
                                    ? "name it in storage.existingClaim to use it, "
                                    : "")
                            + "delete or rename it, or give the FtpCluster another name");
        }
        if (actual.isPresent() && matches(actual.get(), desired)) {
            return new ApplyOutcome.Unchanged(actual.get());
        }
        return write(desired, actual);
    }

    /** Deletes one object if it is there and ours. */
    <T extends HasMetadata> void delete(T unwanted) {
        find(unwanted).filter(this::isOurs).ifPresent(object -> {
            view.client().resource(object).delete();
            LOG.info("Deleted {}", describe(object));
        });
    }

    /** Whether the object belongs to this very FtpCluster. */
    boolean isOurs(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .map(OwnerReference::getUid)
                .anyMatch(ownerUid::equals);
    }

    /** The object as it is: from the informers, or from the server where they do not know it. */
    <T extends HasMetadata> Optional<T> actual(T desired) {
        // Informers select by label: an object without our label, or one that was just made, is asked for by name.
        return find(desired)
                .or(() -> Optional.ofNullable(view.client().resource(desired).get()));
    }

    private <T extends HasMetadata> Optional<T> find(T desired) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) desired.getClass();
        return view.find(type, desired.getMetadata().getName());
    }

    private <T extends HasMetadata> boolean matches(T actual, T desired) {
        return SSABasedGenericKubernetesResourceMatcher.<T>getInstance().matches(actual, desired, view.context());
    }

    private <T extends HasMetadata> ApplyOutcome write(T desired, Optional<T> before) {
        try {
            T written = view.client()
                    .resource(desired)
                    .fieldManager(Labels.MANAGER)
                    .forceConflicts()
                    .serverSideApply();
            LOG.info("{} {}", before.isPresent() ? "Updated" : "Created", describe(desired));
            return before.isPresent()
                    ? new ApplyOutcome.Updated(before.get(), written)
                    : new ApplyOutcome.Created(written);
        } catch (KubernetesClientException refusal) {
            if (refusal.getCode() == FORBIDDEN || refusal.getCode() == CONFLICT || refusal.getCode() == UNPROCESSABLE) {
                return new ApplyOutcome.Refused(describe(desired) + " was refused: " + Refusals.message(refusal));
            }
            throw refusal;
        }
    }

    static String describe(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName();
    }
}
