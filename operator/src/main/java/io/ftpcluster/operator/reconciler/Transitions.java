package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.status.StatusCondition;
import io.ftpcluster.operator.resource.LeftClaim;
import io.ftpcluster.operator.status.CertificateFinding;
import io.ftpcluster.operator.status.ConditionType;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports what a reconciliation changed as events; nothing, when it changed nothing. */
final class Transitions {
    private static final String CONFIG_REJECTED = EventReason.CONFIG_REJECTED.text();

    private final EventRecorder events;

    Transitions(EventRecorder events) {
        this.events = events;
    }

    /**
     * Reports.
     *
     * @param cluster with the status before
     * @param after the status now
     */
    void report(FtpCluster cluster, Applied applied, FtpClusterStatus after) {
        objects(cluster, applied);
        FtpClusterStatus before = requireNonNullElse(cluster.getStatus(), FtpClusterStatus.UNKNOWN);
        configuration(cluster, before, after);
        if (after.address() != null && !after.address().equals(before.address())) {
            events.record(cluster, EventReason.ADDRESS_ASSIGNED, "Clients dial " + after.address());
        }
        certificate(cluster, before, after);
        readiness(cluster, before, after);
    }

    /** Reports that a spec cannot be planned, once for each generation. */
    void invalid(FtpCluster cluster, String message, FtpClusterStatus after) {
        FtpClusterStatus before = requireNonNullElse(cluster.getStatus(), FtpClusterStatus.UNKNOWN);
        if (!Objects.equals(before.observedGeneration(), after.observedGeneration())) {
            events.record(cluster, EventReason.INVALID_SPEC, message);
        }
    }

    private void objects(FtpCluster cluster, Applied applied) {
        if (!applied.created().isEmpty()) {
            events.record(
                    cluster,
                    EventReason.CREATED,
                    applied.created().stream().map(Transitions::name).collect(Collectors.joining(", ")));
        }
        applied.updated().forEach(update -> updated(cluster, update));
    }

    private void updated(FtpCluster cluster, ApplyOutcome.Updated update) {
        if (LeftClaim.isTakenUp(update.before(), update.object())) {
            events.record(
                    cluster,
                    EventReason.CLAIM_TAKEN_UP,
                    name(update.object()) + " was left by a former FtpCluster of this name: its files are here again");
            return;
        }
        scaled(update)
                .ifPresentOrElse(
                        note -> events.record(cluster, EventReason.SCALED, note),
                        () -> events.record(cluster, EventReason.UPDATED, name(update.object())));
    }

    private static Optional<String> scaled(ApplyOutcome.Updated update) {
        if (!(update.before() instanceof StatefulSet before) || !(update.object() instanceof StatefulSet after)) {
            return Optional.empty();
        }
        int from = requireNonNullElse(before.getSpec().getReplicas(), 0);
        int to = requireNonNullElse(after.getSpec().getReplicas(), 0);
        return from == to ? Optional.empty() : Optional.of("From " + from + " to " + to + " nodes");
    }

    private void configuration(FtpCluster cluster, FtpClusterStatus before, FtpClusterStatus after) {
        String hash = after.balancerConfigHash();
        if (hash != null && !hash.equals(before.balancerConfigHash())) {
            events.record(cluster, EventReason.CONFIG_RELOADED, "Every nginx pod has configuration " + hash + " live");
        }
        StatusCondition balancer = condition(after, ConditionType.BALANCER_READY);
        StatusCondition formerly = condition(before, ConditionType.BALANCER_READY);
        if (balancer != null
                && balancer.reason().equals(CONFIG_REJECTED)
                && (formerly == null || !formerly.message().equals(balancer.message()))) {
            events.record(cluster, EventReason.CONFIG_REJECTED, balancer.message());
        }
    }

    private void certificate(FtpCluster cluster, FtpClusterStatus before, FtpClusterStatus after) {
        StatusCondition now = condition(after, ConditionType.TLS_READY);
        StatusCondition formerly = condition(before, ConditionType.TLS_READY);
        if (now == null
                || now.reason().equals(CertificateFinding.OFF)
                || (formerly != null && formerly.message().equals(now.message()))) {
            return;
        }
        events.record(cluster, certificateReason(now), now.message());
    }

    private static EventReason certificateReason(StatusCondition now) {
        if (now.status() != ConditionStatus.TRUE) {
            return EventReason.CERTIFICATE_UNUSABLE;
        }
        return now.reason().equals(CertificateFinding.EXPIRES_SOON)
                ? EventReason.CERTIFICATE_EXPIRES_SOON
                : EventReason.CERTIFICATE_TAKEN;
    }

    private void readiness(FtpCluster cluster, FtpClusterStatus before, FtpClusterStatus after) {
        StatusCondition now = condition(after, ConditionType.READY);
        StatusCondition formerly = condition(before, ConditionType.READY);
        if (now == null) {
            return;
        }
        boolean wasReady = formerly != null && formerly.status() == ConditionStatus.TRUE;
        if (now.status() == ConditionStatus.TRUE && !wasReady) {
            events.record(cluster, EventReason.READY, now.message());
        }
        if (now.status() != ConditionStatus.TRUE && wasReady) {
            events.record(cluster, EventReason.NOT_READY, now.message());
        }
        obstacle(cluster, now, formerly);
    }

    private void obstacle(FtpCluster cluster, StatusCondition now, @Nullable StatusCondition formerly) {
        for (EventReason reason : new EventReason[] {EventReason.NAME_CONFLICT, EventReason.OBJECT_REFUSED}) {
            boolean isNews = formerly == null || !formerly.message().equals(now.message());
            if (now.reason().equals(reason.text()) && isNews) {
                events.record(cluster, reason, now.message());
            }
        }
    }

    private static @Nullable StatusCondition condition(FtpClusterStatus status, ConditionType type) {
        return status.conditions().stream()
                .filter(condition -> condition.type().equals(type.text()))
                .findFirst()
                .orElse(null);
    }

    private static String name(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
