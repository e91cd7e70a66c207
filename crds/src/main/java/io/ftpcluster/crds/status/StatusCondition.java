package io.ftpcluster.crds.status;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/**
 * One answer about a resource, in the form that Kubernetes' tools read.
 *
 * @param lastTransitionTime RFC 3339, UTC, whole seconds; moves only when {@code status} does
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatusCondition(
        @Required @JsonPropertyDescription("What the answer is about, such as Ready.")
        String type,

        @Required @JsonPropertyDescription("True, False or Unknown.")
        ConditionStatus status,

        @Required @JsonPropertyDescription("One word for programs that says why.")
        String reason,

        @Required @JsonPropertyDescription("A sentence for people that says why, and what to do about it.")
        String message,

        @JsonPropertyDescription("The metadata.generation of the resource that this answer is about.")
        Long observedGeneration,

        @Required @JsonPropertyDescription("When status last changed, RFC 3339 in UTC.")
        String lastTransitionTime) {

    /** Whether the two say the same, whenever each began to. */
    public boolean saysTheSameAs(StatusCondition other) {
        return at(other.lastTransitionTime).equals(other);
    }

    /** The same answer with another time of transition. */
    public StatusCondition at(String transitionTime) {
        return new StatusCondition(type, status, reason, message, observedGeneration, transitionTime);
    }
}
