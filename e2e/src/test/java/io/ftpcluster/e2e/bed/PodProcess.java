package io.ftpcluster.e2e.bed;

/**
 * A process of a pod, as the administrator of its machine sees it.
 *
 * @param number its number on the machine
 * @param pod the UID of its pod
 * @param arguments what it was started with, one a line
 * @param environment the variables that it was started with, one a line
 */
record PodProcess(String number, String pod, String arguments, String environment) {
    /** Whether it only holds the pod's network, and comes from Kubernetes. */
    boolean isPause() {
        return arguments.startsWith("/pause");
    }

    PodProcess withArgument(String line) {
        return new PodProcess(number, pod, arguments + line + "\n", environment);
    }

    PodProcess withVariable(String line) {
        return new PodProcess(number, pod, arguments, environment + line + "\n");
    }
}
