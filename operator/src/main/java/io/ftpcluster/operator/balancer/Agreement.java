package io.ftpcluster.operator.balancer;

import java.util.List;

/** Whether nginx is where it should be: all answers taken together. */
public sealed interface Agreement {
    /** Every pod that was asked has the wanted configuration live. */
    record Agreed(String hash) implements Agreement {}

    /**
     * Some pods do not have it yet.
     *
     * @param lagging names of the pods
     * @param asked how many were asked
     */
    record Propagating(List<String> lagging, int asked) implements Agreement {
        public Propagating {
            lagging = List.copyOf(lagging);
        }
    }

    /** A pod's test refused the wanted configuration. */
    record Refused(String pod, String message) implements Agreement {}

    /** No nginx pod is ready to be asked. */
    record NobodyToAsk() implements Agreement {}

    /**
     * Judges the answers.
     *
     * @param wanted hash of the configuration that should be live
     */
    static Agreement of(String wanted, List<PodAnswer> answers) {
        if (answers.isEmpty()) {
            return new NobodyToAsk();
        }
        for (PodAnswer answer : answers) {
            if (answer instanceof PodAnswer.Rejected(String pod, String message)) {
                return new Refused(pod, message);
            }
        }
        List<String> lagging = answers.stream()
                .filter(answer ->
                        !(answer instanceof PodAnswer.Live live && live.hash().equals(wanted)))
                .map(PodAnswer::pod)
                .toList();
        return lagging.isEmpty() ? new Agreed(wanted) : new Propagating(lagging, answers.size());
    }
}
