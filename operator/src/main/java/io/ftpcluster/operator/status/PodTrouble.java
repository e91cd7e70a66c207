package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a pod does not start, in Kubernetes' own words where it has some. What changes with every attempt, such as the time
 * until the next one, is left out: a status that always changes would be written for ever.
 *
 * @param reason CrashLoopBackOff, ImagePullBackOff, Unschedulable, or why its container cannot be made
 * @param message names the pod, and what to change
 * @param needsSomebody whether it stays until somebody changes something
 */
record PodTrouble(String reason, String message, boolean needsSomebody) {
    private static final String CRASH = "CrashLoopBackOff";
    private static final String IMAGE = "ImagePullBackOff";
    private static final String NO_PLACE = "Unschedulable";
    private static final String OUT_OF_MEMORY = "OOMKilled";

    // Of these one follows the other with every attempt.
    private static final Set<String> ABOUT_THE_IMAGE =
            Set.of("ErrImagePull", IMAGE, "ErrImageNeverPull", "InvalidImageName", "ImageInspectError");
    private static final Set<String> ON_ITS_WAY = Set.of("ContainerCreating", "PodInitializing");

    /** What is wrong with a pod; empty: nothing, or nobody has said so yet. */
    static Optional<PodTrouble> of(Pod pod) {
        if (pod.getStatus() == null) {
            return Optional.empty();
        }
        return Stream.concat(
                        withoutPlace(pod).stream(),
                        pod.getStatus().getContainerStatuses().stream()
                                .filter(container -> !isStarted(container))
                                .flatMap(container -> of(name(pod), container).stream()))
                .findFirst();
    }

    private static Optional<PodTrouble> withoutPlace(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> "PodScheduled".equals(condition.getType())
                        && "False".equals(condition.getStatus())
                        && NO_PLACE.equals(condition.getReason()))
                .map(condition -> new PodTrouble(
                        NO_PLACE,
                        "no machine takes the pod " + name(pod) + ": "
                                + LastWords.in(requireNonNullElse(condition.getMessage(), "")),
                        false))
                .findFirst();
    }

    private static Optional<PodTrouble> of(String pod, ContainerStatus container) {
        ContainerState state = requireNonNullElse(container.getState(), new ContainerState());
        ContainerStateWaiting waiting = state.getWaiting();
        String reason = waiting == null ? "" : requireNonNullElse(waiting.getReason(), "");
        if (ABOUT_THE_IMAGE.contains(reason)) {
            return Optional.of(new PodTrouble(
                    IMAGE,
                    "the image " + container.getImage() + " of the pod " + pod
                            + " cannot be pulled: name one that can, or see kubectl describe pod " + pod,
                    true));
        }
        Optional<ContainerStateTerminated> ended = ended(container, state);
        if (ended.isPresent()) {
            return Optional.of(new PodTrouble(CRASH, "the pod " + pod + " " + end(pod, ended.get()), true));
        }
        if (waiting == null || reason.isEmpty() || ON_ITS_WAY.contains(reason)) {
            return Optional.empty();
        }
        return Optional.of(new PodTrouble(
                reason,
                "the pod " + pod + " cannot start: " + LastWords.in(requireNonNullElse(waiting.getMessage(), reason)),
                true));
    }

    // Waiting for its next attempt, in it, or just after it: it is the same pod that does not start.
    private static Optional<ContainerStateTerminated> ended(ContainerStatus container, ContainerState state) {
        return Stream.of(Optional.of(state), Optional.ofNullable(container.getLastState()))
                .flatMap(Optional::stream)
                .map(ContainerState::getTerminated)
                .filter(terminated -> terminated != null && terminated.getExitCode() != 0)
                .findFirst();
    }

    private static String end(String pod, ContainerStateTerminated ended) {
        if (OUT_OF_MEMORY.equals(ended.getReason())) {
            return "was ended because it takes more memory than it may: raise its resources.limits";
        }
        String words = LastWords.in(requireNonNullElse(ended.getMessage(), ""));
        return words.isEmpty()
                ? "ends with status " + ended.getExitCode() + ", see kubectl logs --previous " + pod
                : "ends at once: " + words;
    }

    // One that has started once in this attempt, and is not ready, says itself why: its log and its probe do.
    private static boolean isStarted(ContainerStatus container) {
        return Boolean.TRUE.equals(container.getStarted()) || Boolean.TRUE.equals(container.getReady());
    }

    private static String name(Pod pod) {
        return pod.getMetadata().getName();
    }
}
