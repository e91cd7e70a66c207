package io.ftpcluster.operator.status;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.status.StatusCondition;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.secret.CertificateReading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterStatusTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.5Z");

    private ClusterPlan plan = TestPlans.ofSpec("{replicas: 3}");
    private Optional<PersistentVolumeClaim> claim = Optional.of(claim("Bound"));
    private Optional<Deployment> redis = Optional.of(deployment(1));
    private RedisStanding standing = RedisStanding.REACHED;
    private Optional<Deployment> balancer = Optional.of(deployment(2));
    private Optional<StatefulSet> nodes = Optional.of(nodes(3, 3));
    private Map<Component, List<Pod>> pods = Map.of();
    private CertificateReading certificate = new CertificateReading.NotNeeded();
    private Agreement agreement = new Agreement.Agreed("abc");
    private BalancerRouting routing = TestRoutings.of(3, 3);
    private String address = "203.0.113.7";
    private List<Observation.Obstacle> obstacles = List.of();

    @Test
    void isReadyWhenEverythingIs() {
        FtpClusterStatus status = status(NOON, null);

        assertThat(condition(status, "Ready").status()).isEqualTo(ConditionStatus.TRUE);
        assertThat(condition(status, "Progressing").status()).isEqualTo(ConditionStatus.FALSE);
        assertThat(status.readyReplicas()).isEqualTo(3);
        assertThat(status.balancerConfigHash()).isEqualTo("abc");
        assertThat(status.observedGeneration()).isEqualTo(3L);
        assertThat(status.conditions()).hasSize(9).allSatisfy(condition -> {
            assertThat(condition.observedGeneration()).isEqualTo(3L);
            assertThat(condition.lastTransitionTime()).isEqualTo("2026-01-01T12:00:00Z");
        });
    }

    @Test
    void saysWhatBecomesOfTheFiles() {
        assertThat(condition(status(NOON, null), "StorageReady").message())
                .isEqualTo("The claim files-data is bound, and stays when the FtpCluster is deleted");

        plan = TestPlans.ofSpec("{replicas: 3, storage: {whenDeleted: Delete}}");
        assertThat(condition(status(NOON, null), "StorageReady").message())
                .isEqualTo("The claim files-data is bound, and is deleted with the FtpCluster");

        plan = TestPlans.ofSpec("{replicas: 3, storage: {existingClaim: mine}}");
        assertThat(condition(status(NOON, null), "StorageReady").message()).isEqualTo("The claim mine is bound");
    }

    @Test
    void saysWhichPartIsMissing() {
        redis = Optional.of(deployment(0));

        StatusCondition ready = condition(status(NOON, null), "Ready");

        assertThat(ready.status()).isEqualTo(ConditionStatus.FALSE);
        assertThat(ready.message()).isEqualTo("RedisReady: 0 of 1 pods of Redis ready");
    }

    @Test
    void saysWhatIsWrongWithEveryOtherPart() {
        claim = Optional.of(claim("Pending"));
        nodes = Optional.of(nodes(3, 2));
        agreement = new Agreement.Refused("nginx-1", "[emerg] no");
        address = "";

        FtpClusterStatus status = status(NOON, null);

        assertThat(condition(status, "StorageReady").reason()).isEqualTo("ClaimPending");
        assertThat(condition(status, "NodesReady").reason()).isEqualTo("NodesNotReady");
        assertThat(condition(status, "BalancerReady").reason()).isEqualTo("ConfigRejected");
        assertThat(condition(status, "BalancerReady").message()).contains("[emerg] no");
        assertThat(condition(status, "AddressReady").reason()).isEqualTo("NoAddressYet");
        assertThat(status.balancerConfigHash()).isNull();
    }

    @Test
    void isNotReadyWithoutACertificateThatIsWanted() {
        certificate = new CertificateReading.Unusable("SecretMissing", "There is no Secret files-tls");

        StatusCondition ready = condition(status(NOON, null), "Ready");

        assertThat(ready.status()).isEqualTo(ConditionStatus.FALSE);
        assertThat(ready.reason()).isEqualTo("SecretMissing");
        assertThat(ready.message()).isEqualTo("TLSReady: There is no Secret files-tls");
    }

    @Test
    void saysWhyThePodsOfAnyPartDoNotStart() {
        redis = Optional.of(deployment(0));
        nodes = Optional.of(nodes(3, 2));
        agreement = new Agreement.NobodyToAsk();
        Pod stuck = Serialization.unmarshal("""
                metadata: {name: stuck}
                status: {containerStatuses: [{state: {terminated: {exitCode: 2, message: no such setting}}}]}
                """, Pod.class);
        pods = Arrays.stream(Component.values()).collect(toMap(component -> component, component -> List.of(stuck)));

        FtpClusterStatus status = status(NOON, null);

        for (String type : List.of("RedisReady", "AuthReady", "NodesReady", "BalancerReady")) {
            assertThat(condition(status, type).status()).as(type).isEqualTo(ConditionStatus.FALSE);
            assertThat(condition(status, type).reason()).as(type).isEqualTo("CrashLoopBackOff");
            assertThat(condition(status, type).message())
                    .as(type)
                    .endsWith("the pod stuck ends at once: no such setting");
        }
        assertThat(condition(status, "Ready").message()).contains("AuthReady: 1 of 1 pods", "no such setting");
    }

    @Test
    void saysOfAnyPartThatTheApiServerRefusesItsPods() {
        redis = Optional.of(refused());
        nodes = Optional.of(nodes(0, 0));
        balancer = Optional.of(refused());
        agreement = new Agreement.NobodyToAsk();

        FtpClusterStatus status = status(NOON, null);

        assertThat(condition(status, "RedisReady").reason()).isEqualTo("PodsRefused");
        assertThat(condition(status, "RedisReady").message())
                .isEqualTo("0 of 1 pods of Redis ready: the API server takes no more pods: exceeded quota: small");
        assertThat(condition(status, "BalancerReady").message()).endsWith("exceeded quota: small");
        assertThat(condition(status, "NodesReady").reason()).isEqualTo("PodsMissing");
        assertThat(condition(status, "NodesReady").message())
                .isEqualTo("0 of 3 nodes ready, 0 pods made: where it stays so, kubectl describe statefulset files-node"
                        + " says what refuses the others");
        assertThat(condition(status, "Ready").message()).contains("exceeded quota: small");
    }

    @Test
    void asksTheServiceWhetherARedisOfSomebodyElseIsThere() {
        plan = externalRedis(3);
        redis = Optional.empty();
        standing = RedisStanding.UNKNOWN;
        StatusCondition unknown = condition(status(NOON, null), "RedisReady");
        assertThat(unknown.status()).isEqualTo(ConditionStatus.UNKNOWN);
        assertThat(unknown.reason()).isEqualTo("NotAskedYet");
        assertThat(condition(status(NOON, null), "Ready").status()).isEqualTo(ConditionStatus.FALSE);

        standing = new RedisStanding.Away("Redis is not reachable: not connected");
        StatusCondition away = condition(status(NOON, null), "RedisReady");
        assertThat(away.status()).isEqualTo(ConditionStatus.FALSE);
        assertThat(away.reason()).isEqualTo("Unreachable");
        assertThat(away.message())
                .contains("Secret shared-redis", "kubectl logs deployment/files-auth", "not connected");

        standing = RedisStanding.REACHED;
        assertThat(condition(status(NOON, null), "RedisReady").reason()).isEqualTo("Reachable");
        assertThat(condition(status(NOON, null), "Ready").status()).isEqualTo(ConditionStatus.TRUE);
    }

    @Test
    void whatWasSaidOfRedisHoldsUntilAnOperatorThatStartedHasAsked() {
        plan = externalRedis(3);
        FtpClusterStatus before = status(NOON, null);
        standing = RedisStanding.UNKNOWN;

        assertThat(status(NOON.plusSeconds(60), before)).isEqualTo(before);

        plan = externalRedis(4);
        assertThat(condition(status(NOON, before), "RedisReady").status()).isEqualTo(ConditionStatus.UNKNOWN);
    }

    @Test
    void progressesWhileNodesComeAndGo() {
        nodes = Optional.of(nodes(4, 3));
        assertThat(condition(status(NOON, null), "Progressing").reason()).isEqualTo("Draining");

        nodes = Optional.of(nodes(3, 3));
        routing = TestRoutings.of(2, 2);
        assertThat(condition(status(NOON, null), "Progressing").reason()).isEqualTo("NodesStarting");

        routing = TestRoutings.of(3, 3);
        agreement = new Agreement.Propagating(List.of("nginx-1"), 2);
        assertThat(condition(status(NOON, null), "Progressing").reason()).isEqualTo("ConfigPropagating");
    }

    @Test
    void saysThatAnUpdateWaitsForTheCertificate() {
        nodes = Optional.of(new StatefulSetBuilder(nodes(3, 3))
                .editStatus()
                .withCurrentRevision("one")
                .withUpdateRevision("two")
                .endStatus()
                .build());
        assertThat(condition(status(NOON, null), "Progressing").reason()).isEqualTo("NodesUpdating");

        certificate = new CertificateReading.Unusable("SecretInvalid", "no");
        assertThat(condition(status(NOON, null), "Progressing").reason()).isEqualTo("UpdateHeld");
        assertThat(condition(status(NOON, null), "Progressing").status()).isEqualTo(ConditionStatus.FALSE);
    }

    @Test
    void timeOfTransitionMovesOnlyWithTheStatus() {
        FtpClusterStatus first = status(NOON, null);
        address = "";

        FtpClusterStatus second = status(NOON.plusSeconds(60), first);

        assertThat(condition(second, "Ready").lastTransitionTime()).isEqualTo("2026-01-01T12:01:00Z");
        assertThat(condition(second, "NodesReady").lastTransitionTime()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(status(NOON.plusSeconds(120), second)).isEqualTo(second);
    }

    @Test
    void anObstacleComesFirst() {
        obstacles = List.of(new Observation.Obstacle("NameConflict", "Service ftp/files exists"));

        assertThat(condition(status(NOON, null), "Ready").reason()).isEqualTo("NameConflict");
    }

    @Test
    void aFailureKeepsWhatWasKnown() {
        FtpClusterStatus before = status(NOON, null);

        FtpClusterStatus failed =
                new ClusterStatus(Clock.fixed(NOON, ZoneOffset.UTC)).failed(4, "InvalidSpec", "no", before);

        assertThat(failed.address()).isEqualTo(before.address());
        assertThat(condition(failed, "Ready").reason()).isEqualTo("InvalidSpec");
        assertThat(failed.conditions()).hasSize(9);
    }

    private static ClusterPlan externalRedis(int generation) {
        return TestPlans.ofYaml("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: files, namespace: ftp, uid: the-uid, generation: %d}
                spec: {replicas: 3, redis: {external: {secretName: shared-redis}}}
                """.formatted(generation));
    }

    private FtpClusterStatus status(Instant now, @Nullable FtpClusterStatus previous) {
        Observation seen = new Observation(
                claim,
                new Observation.RedisView(redis, standing),
                Optional.of(deployment(1)),
                nodes,
                pods,
                certificate,
                new Observation.BalancerView(balancer, routing, agreement),
                address,
                obstacles,
                new Observation.Counts(3, Optional.of(7L)));
        return new ClusterStatus(Clock.fixed(now, ZoneOffset.UTC)).of(plan, seen, previous);
    }

    private static StatusCondition condition(FtpClusterStatus status, String type) {
        return status.conditions().stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static PersistentVolumeClaim claim(String phase) {
        return new PersistentVolumeClaimBuilder()
                .withNewSpec()
                .withAccessModes("ReadWriteMany")
                .endSpec()
                .withNewStatus()
                .withPhase(phase)
                .endStatus()
                .build();
    }

    private static Deployment deployment(int ready) {
        return new DeploymentBuilder()
                .withNewSpec()
                .withReplicas(1)
                .endSpec()
                .withNewStatus()
                .withReadyReplicas(ready)
                .endStatus()
                .build();
    }

    private static Deployment refused() {
        return new DeploymentBuilder(deployment(0))
                .editStatus()
                .addNewCondition()
                .withType("ReplicaFailure")
                .withStatus("True")
                .withReason("FailedCreate")
                .withMessage("exceeded quota: small")
                .endCondition()
                .endStatus()
                .build();
    }

    private static StatefulSet nodes(int existing, int ready) {
        return new StatefulSetBuilder()
                .withNewMetadata()
                .withName("files-node")
                .endMetadata()
                .withNewStatus()
                .withReplicas(existing)
                .withReadyReplicas(ready)
                .endStatus()
                .build();
    }
}
