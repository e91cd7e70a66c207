package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.progress.Progress;

/**
 * The Kubernetes that the tests share, with the operator on it.
 *
 * @param client connection to its API server
 * @param kubectl kubectl on it
 * @param onLoopback whether the ports of the services are published on 127.0.0.1: true for a cluster that was started
 *     for the tests, false for one that was given
 * @param progress where waits are told
 */
public record TestBed(KubernetesClient client, Kubectl kubectl, boolean onLoopback, Progress progress) {
    /** The FtpCluster that tests share which do not have to be alone: created when it is not there yet. */
    public TestService sharedService() {
        return TestService.shared(this);
    }

    /** An FtpCluster of its own, in its own namespace, for a test that breaks or removes it. */
    public TestService secondService() {
        return TestService.second(this);
    }

    /** What a pod answers over HTTP on one of its ports, by way of the API server. */
    public String askPod(String namespace, String pod, int port, String path) {
        return client.raw("/api/v1/namespaces/%s/pods/%s:%d/proxy%s".formatted(namespace, pod, port, path));
    }
}
