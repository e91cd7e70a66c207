package io.ftpcluster.operator.balancer;

/** What one nginx pod said when it was asked which configuration is live. */
public sealed interface PodAnswer {
    /** Name of the pod. */
    String pod();

    /** nginx runs with the configuration of this hash. */
    record Live(String pod, String hash) implements PodAnswer {}

    /**
     * The wanted configuration did not pass nginx's test; another one is live.
     *
     * @param message nginx's own
     */
    record Rejected(String pod, String message) implements PodAnswer {}

    /** No answer within the time limit. */
    record Silent(String pod) implements PodAnswer {}
}
