package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes the kubelet bring changed ConfigMaps and Secrets into running pods at once, by writing the wanted hash on the
 * pods; otherwise it may take more than a minute. The kubelet can be told before it has heard of the change itself, so
 * every pod is told several times.
 */
final class PodNudge {
    private static final int NOT_FOUND = 404;

    private final KubernetesClient client;
    private final Clock clock;

    PodNudge(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Tells pods, as far as they were not told.
     *
     * @return whether to call again in a few seconds
     */
    boolean tell(List<Pod> pods, String hash) {
        boolean again = false;
        for (Pod pod : pods) {
            if (pod.getMetadata().getDeletionTimestamp() == null) {
                again |= tell(pod, hash);
            }
        }
        return again;
    }

    private boolean tell(Pod pod, String hash) {
        Map<String, String> annotations = requireNonNullElse(pod.getMetadata().getAnnotations(), Map.of());
        Instant now = clock.instant();
        return switch (NudgeState.of(annotations, hash, now)) {
            case NudgeState.Due(Map<String, String> note, boolean again) -> {
                annotate(pod, note);
                yield again;
            }
            case NudgeState.Waiting() -> true;
            case NudgeState.Done() -> false;
        };
    }

    private void annotate(Pod pod, Map<String, String> annotations) {
        Pod patch = new PodBuilder()
                .withNewMetadata()
                .withAnnotations(annotations)
                .endMetadata()
                .build();
        try {
            client.pods()
                    .inNamespace(pod.getMetadata().getNamespace())
                    .withName(pod.getMetadata().getName())
                    .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
        } catch (KubernetesClientException gone) {
            if (gone.getCode() != NOT_FOUND) {
                throw gone;
            }
        }
    }
}
