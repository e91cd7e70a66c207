package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.status.StatusCondition;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.Labels;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the status of an FtpCluster from what was seen. Stateless; the clock only dates transitions. */
public final class ClusterStatus {
    private final Clock clock;

    public ClusterStatus(Clock clock) {
        this.clock = clock;
    }

    /** The status after a reconciliation. */
    public FtpClusterStatus of(ClusterPlan plan, Observation seen, @Nullable FtpClusterStatus previous) {
        Conditions conditions =
                new Conditions(conditions(previous), plan.owner().generation(), clock.instant());
        Map<ConditionType, Finding> findings = findings(plan, seen, conditions, clock.instant());
        List<StatusCondition> all = new ArrayList<>();
        findings.forEach((type, finding) -> all.add(conditions.of(type.text(), finding)));
        Optional<StatefulSet> nodes = seen.nodes().filter(found -> found.getStatus() != null);
        return new FtpClusterStatus(
                nodes.map(found -> Findings.number(found.getStatus().getReplicas()))
                        .orElse(0),
                nodes.map(found -> Findings.number(found.getStatus().getReadyReplicas()))
                        .orElse(0),
                seen.counts().users(),
                seen.counts().sessions().orElse(previous == null ? null : previous.sessions()),
                Labels.selectorText(plan, Component.NODE),
                seen.address().isEmpty() ? null : seen.address(),
                seen.balancer().agreement() instanceof Agreement.Agreed(String hash) ? hash : null,
                plan.owner().generation(),
                all);
    }

    /** The status when nothing could be done: what was known before, and that Ready is False. */
    public FtpClusterStatus failed(
            long generation, String reason, String message, @Nullable FtpClusterStatus previous) {
        FtpClusterStatus before = requireNonNullElse(previous, FtpClusterStatus.UNKNOWN);
        List<StatusCondition> all = new ArrayList<>();
        all.add(new Conditions(before.conditions(), generation, clock.instant())
                .of(ConditionType.READY.text(), Finding.bad(reason, message)));
        before.conditions().stream()
                .filter(condition -> !condition.type().equals(ConditionType.READY.text()))
                .forEach(all::add);
        return new FtpClusterStatus(
                before.replicas(),
                before.readyReplicas(),
                before.users(),
                before.sessions(),
                before.selector(),
                before.address(),
                before.balancerConfigHash(),
                generation,
                all);
    }

    private static Map<ConditionType, Finding> findings(
            ClusterPlan plan, Observation seen, Conditions conditions, Instant now) {
        Map<ConditionType, Finding> findings = new EnumMap<>(ConditionType.class);
        findings.put(ConditionType.STORAGE_READY, Findings.storage(plan, seen.claim()));
        findings.put(
                ConditionType.REDIS_READY,
                conditions.orBefore(ConditionType.REDIS_READY.text(), Findings.redis(plan, seen)));
        findings.put(ConditionType.AUTH_READY, Findings.auth(seen));
        findings.put(ConditionType.TLS_READY, CertificateFinding.of(seen.certificate(), now));
        findings.put(ConditionType.NODES_READY, Findings.nodes(plan, seen));
        findings.put(ConditionType.BALANCER_READY, Findings.balancer(plan, seen));
        findings.put(ConditionType.ADDRESS_READY, Findings.address(plan, seen.address()));
        Finding ready = ready(findings, seen);
        findings.put(ConditionType.READY, ready);
        findings.put(ConditionType.PROGRESSING, Findings.progress(plan, seen));
        return findings;
    }

    private static Finding ready(Map<ConditionType, Finding> parts, Observation seen) {
        if (!seen.obstacles().isEmpty()) {
            Observation.Obstacle first = seen.obstacles().getFirst();
            return Finding.bad(first.reason(), first.message());
        }
        List<String> missing = new ArrayList<>();
        for (Map.Entry<ConditionType, Finding> part : parts.entrySet()) {
            if (!part.getValue().isGood()) {
                missing.add(part.getKey().text() + ": " + part.getValue().message());
            }
        }
        if (missing.isEmpty()) {
            return new Finding(ConditionStatus.TRUE, "AllPartsReady", "Clients can log in and transfer files");
        }
        String reason = parts.entrySet().stream()
                .filter(part -> !part.getValue().isGood())
                .map(part -> part.getValue().reason())
                .findFirst()
                .orElseThrow();
        return Finding.bad(reason, String.join("; ", missing));
    }

    private static List<StatusCondition> conditions(@Nullable FtpClusterStatus status) {
        return status == null ? List.of() : status.conditions();
    }
}
