package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.install.Installation;
import io.ftpcluster.e2e.progress.Progress;
import java.util.Optional;

/**
 * The Kubernetes that the tests share, with the operator on it.
 *
 * @param client connection to its API server
 * @param kubectl kubectl on it
 * @param machine the container that is its one machine, for a cluster that was started for the tests; empty for one that
 *     was given
 * @param progress where waits are told
 */
public record TestBed(KubernetesClient client, Kubectl kubectl, Optional<String> machine, Progress progress) {
    /** Whether the ports of the services are published on 127.0.0.1. */
    public boolean onLoopback() {
        return machine.isPresent();
    }

    /** The FtpCluster that tests share which do not have to be alone: created when it is not there yet. */
    public TestService sharedService() {
        return TestService.shared(this);
    }

    /** An FtpCluster of its own, in its own namespace, for a test that breaks or removes it. */
    public TestService secondService() {
        return TestService.second(this);
    }

    /**
     * The image that services have of a part where they name none.
     *
     * @param setting the operator's setting for it, such as {@code REDIS_IMAGE}
     */
    public String image(String setting) {
        return client.apps().deployments().inNamespace(Installation.NAMESPACE).list().getItems().stream()
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().equals(setting))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What a pod answers over HTTP on one of its ports, by way of the API server. */
    public String askPod(String namespace, String pod, int port, String path) {
        return client.raw("/api/v1/namespaces/%s/pods/%s:%d/proxy%s".formatted(namespace, pod, port, path));
    }
}
