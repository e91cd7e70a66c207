package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.Optional;

/**
 * Says of a part of a cluster that it has not all its pods because the API server takes none: a quota is used up, a
 * policy or a webhook forbids them. A Deployment says so itself. A StatefulSet does not, there is only an Event, and the
 * operator may not read those; so all that can be told of one is that pods are missing.
 */
final class RefusedPods {
    private static final String REFUSED = "PodsRefused";
    private static final String MISSING = "PodsMissing";

    private RefusedPods() {}

    /** What was found of the part, and why its Deployment makes no pods, if it makes none. */
    static Finding explain(Finding finding, Optional<Deployment> deployment) {
        return deployment
                .map(Deployment::getStatus)
                .flatMap(status -> refusal(status).map(refusal -> explained(finding, status, refusal)))
                .orElse(finding);
    }

    private static Finding explained(Finding finding, DeploymentStatus status, String refusal) {
        String words = "the API server takes no more pods: " + refusal;
        if (!finding.isGood()) {
            return Finding.bad(REFUSED, finding.message() + ": " + words);
        }
        return Findings.number(status.getUpdatedReplicas()) == 0
                ? Finding.bad(REFUSED, finding.message() + ", but with their former settings: " + words)
                : Finding.good(finding.reason(), finding.message() + ", but " + words);
    }

    private static Optional<String> refusal(DeploymentStatus status) {
        return status.getConditions().stream()
                .filter(condition -> "ReplicaFailure".equals(condition.getType())
                        && "True".equals(condition.getStatus())
                        && "FailedCreate".equals(condition.getReason()))
                .map(DeploymentCondition::getMessage)
                .map(message -> LastWords.inOneLine(requireNonNullElse(message, "")))
                .findFirst();
    }

    /** What was found of nodes that are not all ready, and that Kubernetes has not made all their pods, if it has not. */
    static Finding explain(Finding finding, StatefulSet nodes, int wanted) {
        int made = Optional.ofNullable(nodes.getStatus())
                .map(StatefulSetStatus::getReplicas)
                .orElse(0);
        return finding.isGood() || made >= wanted
                ? finding
                : Finding.bad(
                        MISSING,
                        finding.message() + ", " + made + " pods made: where it stays so, kubectl describe statefulset "
                                + nodes.getMetadata().getName() + " says what refuses the others");
    }
}
