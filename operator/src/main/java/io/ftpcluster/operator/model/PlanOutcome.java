package io.ftpcluster.operator.model;

/** What became of a spec. */
public sealed interface PlanOutcome {
    /** It can be built. */
    record Planned(ClusterPlan plan) implements PlanOutcome {}

    /**
     * It cannot be built, although the API server let it pass; nothing must be changed.
     *
     * @param message what to change
     */
    record PlanProblem(String message) implements PlanOutcome {}
}
