package io.ftpcluster.operator.status;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.status.StatusCondition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes conditions whose time of transition moves only when their status does. */
public final class Conditions {
    private final List<StatusCondition> previous;
    private final long generation;
    private final Instant now;

    /**
     * Conditions that follow others.
     *
     * @param previous as the resource has them
     * @param generation of the spec that was looked at
     */
    public Conditions(List<StatusCondition> previous, long generation, Instant now) {
        this.previous = List.copyOf(previous);
        this.generation = generation;
        this.now = now;
    }

    /**
     * What was found; while that is nothing, what was said of the same spec before. An operator that has just started
     * knows less than is known.
     */
    Finding orBefore(String type, Finding finding) {
        return finding.status() == ConditionStatus.UNKNOWN ? before(type).orElse(finding) : finding;
    }

    private Optional<Finding> before(String type) {
        return previous.stream()
                .filter(condition -> condition.type().equals(type)
                        && Objects.equals(condition.observedGeneration(), generation)
                        && condition.status() != ConditionStatus.UNKNOWN)
                .map(condition -> new Finding(condition.status(), condition.reason(), condition.message()))
                .findFirst();
    }

    /** The condition of a type. */
    public StatusCondition of(String type, Finding finding) {
        String since = previous.stream()
                .filter(condition -> condition.type().equals(type) && condition.status() == finding.status())
                .map(StatusCondition::lastTransitionTime)
                .findFirst()
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
        return new StatusCondition(type, finding.status(), finding.reason(), finding.message(), generation, since);
    }
}
