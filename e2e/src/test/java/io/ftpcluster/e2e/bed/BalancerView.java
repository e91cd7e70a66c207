package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the balancer of a service is to do, and what its nginx pods really do.
 *
 * @param service the service
 */
public record BalancerView(TestService service) {
    private static final int ADMIN_PORT = 8081;
    private static final int DATA_PORT = 2120;

    /** The nginx configuration that the operator wrote. */
    public String configuration() {
        var configMap = service.bed()
                .client()
                .configMaps()
                .inNamespace(service.namespace())
                .withName(TestService.NAME + "-balancer")
                .require();
        return configMap.getData().getOrDefault("nginx.conf", "");
    }

    /** The hash that the configuration says it has. */
    public String writtenHash() {
        return hashIn(configuration());
    }

    /** The hash of the configuration that each nginx pod runs, by the name of the pod. */
    public Map<String, String> liveHashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (Pod pod : pods()) {
            hashes.put(pod.getMetadata().getName(), ask(pod, "/config/live"));
        }
        return hashes;
    }

    /** What each nginx pod says about the configuration it tested last. */
    public List<String> verdicts() {
        return pods().stream().map(pod -> ask(pod, "/config/status")).toList();
    }

    /** How many nodes take logins, and how many carry data, according to a configuration. */
    public static int serversIn(String configuration, int port) {
        return (int) configuration
                .lines()
                .filter(line -> line.strip().startsWith("server ") && line.contains(":" + port + " "))
                .count();
    }

    /** For how many nodes passive ports lead to a pod, according to a configuration. */
    public static int passiveBlocksIn(String configuration) {
        return (int) configuration
                .lines()
                .filter(line -> line.strip().matches("proxy_pass [^;]*:" + DATA_PORT + ";"))
                .count();
    }

    /** The passive ports that lead to a node's pod; empty while the pod is not known. */
    public String passivePorts(String node) {
        var block = Pattern.compile("# " + node + "\\n\\s*server \\{\\n\\s*listen (\\S+) .*\\n\\s*proxy_pass ");
        var matcher = block.matcher(configuration());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String hashIn(String configuration) {
        var matcher = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(configuration);
        return matcher.find() ? matcher.group() : "";
    }

    private String ask(Pod pod, String path) {
        return service.bed()
                .askPod(service.namespace(), pod.getMetadata().getName(), ADMIN_PORT, path)
                .strip();
    }

    private List<Pod> pods() {
        return service.bed()
                .client()
                .pods()
                .inNamespace(service.namespace())
                .withLabel("app.kubernetes.io/component", "balancer")
                .list()
                .getItems();
    }
}
