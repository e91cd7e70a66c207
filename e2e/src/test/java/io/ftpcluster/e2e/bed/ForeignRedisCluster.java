package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisRights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Redis Cluster that somebody else runs in the namespace of a service: three masters with a replica each, and the user
 * that {@code docs/redis.md} asks for.
 *
 * @param service the service that uses it
 */
public record ForeignRedisCluster(TestService service) {
    private static final String NAME = "redis-cluster";
    private static final String SECRET = "shared-redis";
    private static final String PASSWORD = "counts-sessions-9";
    private static final int SEEDS = 3;
    private static final int PORT = 6379;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The line of a spec that makes a service use it. */
    public String spec() {
        return "redis: {external: {secretName: " + SECRET + "}}";
    }

    /** Starts it, waits until it serves all keys, and writes the Secret that the spec names. */
    public void start() {
        new StandIn(service, NAME)
                .apply(
                        "redis-cluster.yaml",
                        Map.of("administrator", "may-do-anything-4", "password", PASSWORD, "rights", rights()));
        service.awaitRolloutOf("statefulset/" + NAME);
        List<String> create = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
        pods().forEach(pod -> create.add(pod.getStatus().getPodIP() + ":" + PORT));
        create.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
        run(NAME + "-0", create.toArray(String[]::new));
        service.bed().progress().waitUntil("Redis Cluster serves all keys", LIMIT, this::missingForWhole);
        service.putSecret(SECRET, Map.of("url", "redis-cluster://ftp@" + seeds(), "password", PASSWORD));
    }

    /** Ends the master that has the service's keys as a crash would, and waits until its replica has taken over. */
    public void killMasterOfTheKeys() {
        String killed = mastersWithKeys("").getFirst();
        service.bed().progress().say(killed + " has the keys, and is killed");
        service.bed()
                .kubectl()
                .run("delete", "pod", killed, "--namespace", service.namespace(), "--force", "--grace-period=0")
                .orThrow();
        service.bed()
                .progress()
                .waitUntil(
                        "its replica has taken over",
                        LIMIT,
                        () -> mastersWithKeys(killed).isEmpty() ? "no" : "");
    }

    /** Ends it, also when it was never started. */
    public void remove() {
        service.bed()
                .kubectl()
                .run("delete", "statefulset", NAME, "--namespace", service.namespace(), "--ignore-not-found")
                .orThrow();
    }

    // All keys of a service are in one slot, so on one master.
    private List<String> mastersWithKeys(String otherThan) {
        return pods().stream()
                .map(pod -> pod.getMetadata().getName())
                .filter(pod -> !pod.equals(otherThan))
                .filter(pod -> run(pod, "redis-cli", "role").startsWith("master"))
                .filter(pod -> !run(pod, "redis-cli", "dbsize").equals("0"))
                .toList();
    }

    private String rights() {
        return RedisRights.ofBothInCluster(new RedisKeys(service.namespace() + "/" + TestService.NAME));
    }

    private String missingForWhole() {
        return pods().stream()
                .map(pod -> pod.getMetadata().getName())
                .filter(pod -> !run(pod, "redis-cli", "cluster", "info").contains("cluster_state:ok"))
                .collect(Collectors.joining(", "));
    }

    private String seeds() {
        return IntStream.range(0, SEEDS)
                .mapToObj(number -> "%1$s-%2$d.%1$s.%3$s.svc:%4$d".formatted(NAME, number, service.namespace(), PORT))
                .collect(Collectors.joining(","));
    }

    private String run(String pod, String... command) {
        return service.bed()
                .kubectl()
                .run(Stream.concat(Stream.of("exec", pod, "--namespace", service.namespace(), "--"), Stream.of(command))
                        .toArray(String[]::new))
                .orThrow()
                .output()
                .strip();
    }

    private List<Pod> pods() {
        return service.bed()
                .client()
                .pods()
                .inNamespace(service.namespace())
                .withLabel(StandIn.LABEL, NAME)
                .list()
                .getItems();
    }
}
