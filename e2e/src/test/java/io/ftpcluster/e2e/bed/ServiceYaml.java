package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.FtpLogin;
import java.util.Map;
import java.util.stream.Collectors;

/** The YAML that tests apply. */
final class ServiceYaml {
    private ServiceYaml() {}

    static String namespace(String name) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: %s
                  labels: {pod-security.kubernetes.io/enforce: restricted}
                """.formatted(name);
    }

    static String claim(String namespace, String name) {
        return """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: %s, namespace: %s}
                spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 1Gi}}}
                """.formatted(name, namespace);
    }

    static String secret(String namespace, String name, Map<String, String> data) {
        String lines = data.entrySet().stream()
                .map(entry ->
                        "%s: \"%s\"".formatted(entry.getKey(), entry.getValue().replace("\n", "\\n")))
                .collect(Collectors.joining(", "));
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: %s, namespace: %s}
                stringData: {%s}
                """.formatted(name, namespace, lines);
    }

    static String certificate(String namespace, String name, String certificatePem, String keyPem) {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: %s, namespace: %s}
                type: kubernetes.io/tls
                stringData:
                  tls.crt: |
                %s
                  tls.key: |
                %s
                """.formatted(
                        name,
                        namespace,
                        certificatePem.strip().indent(4).stripTrailing(),
                        keyPem.strip().indent(4).stripTrailing());
    }

    static String cluster(TestService service, int replicas, String moreOfTheSpec) {
        ServicePorts ports = service.ports();
        String publicAddress = service.bed().onLoopback() ? ", publicAddress: 127.0.0.1" : "";
        return """
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: %s, namespace: %s}
                spec:
                  replicas: %d
                  maxReplicas: %d
                  service: {controlPort: %d%s}
                  passive: {startPort: %d, portsPerNode: %d}
                  %s
                """.formatted(
                        TestService.NAME,
                        service.namespace(),
                        replicas,
                        ports.passive().maxNodes(),
                        ports.control(),
                        publicAddress,
                        ports.passive().startPort(),
                        ports.passive().portsPerNode(),
                        moreOfTheSpec);
    }

    static String user(String namespace, FtpLogin login, String moreOfTheSpec) {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: %1$s, namespace: %2$s}
                stringData: {password: "%3$s"}
                ---
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpUser
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  clusterName: files
                  passwordSecret: {name: %1$s}
                  %4$s
                """.formatted(login.user(), namespace, login.password(), moreOfTheSpec);
    }
}
