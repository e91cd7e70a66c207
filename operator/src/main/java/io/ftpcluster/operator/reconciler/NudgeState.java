package io.ftpcluster.operator.reconciler;

import io.ftpcluster.crds.ApiGroup;
import io.ftpcluster.operator.resource.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether a pod is to be told of a change, by what its annotations say of how often it was. */
sealed interface NudgeState {
    /** How often a pod was told again, behind the hash. */
    String AGAIN = ApiGroup.NAME + "/config-hash-again";

    /** When it was told first. */
    String SINCE = ApiGroup.NAME + "/config-hash-since";

    /** When it is told again: soon, so that a change is everywhere within seconds, and once more for a slow kubelet. */
    List<Duration> AGAIN_AFTER = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /**
     * It is to be told now.
     *
     * @param note annotations that tell it
     * @param again whether it is to be told again later
     */
    record Due(Map<String, String> note, boolean again) implements NudgeState {}

    /** It is to be told again, and not yet. */
    record Waiting() implements NudgeState {}

    /** It has been told often enough. */
    record Done() implements NudgeState {}

    /** The state of a pod with these annotations. */
    static NudgeState of(Map<String, String> annotations, String hash, Instant now) {
        if (!hash.equals(annotations.get(Labels.CONFIG_HASH))) {
            return new Due(Map.of(Labels.CONFIG_HASH, hash, SINCE, now.toString()), true);
        }
        int told = toldAgain(annotations.getOrDefault(AGAIN, ""), hash);
        if (told == AGAIN_AFTER.size()) {
            return new Done();
        }
        Instant since = Instant.parse(annotations.getOrDefault(SINCE, Instant.EPOCH.toString()));
        return now.isBefore(since.plus(AGAIN_AFTER.get(told)))
                ? new Waiting()
                : new Due(Map.of(AGAIN, note(hash, told + 1)), told + 1 < AGAIN_AFTER.size());
    }

    private static int toldAgain(String noted, String hash) {
        for (int times = AGAIN_AFTER.size(); times > 0; times--) {
            if (noted.equals(note(hash, times))) {
                return times;
            }
        }
        return 0;
    }

    private static String note(String hash, int times) {
        return hash + "-" + times;
    }
}
