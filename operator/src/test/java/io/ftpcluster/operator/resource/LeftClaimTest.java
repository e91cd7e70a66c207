package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.secret.CertificateReading;
import org.junit.jupiter.api.Test;

/** What an FtpCluster leaves behind, and who may take it up. */
class LeftClaimTest {
    private final PersistentVolumeClaim left = claim("files", "former", "{}");
    private final PersistentVolumeClaim wanted = claim("files", "the-uid", "{}");

    @Test
    void theNextFtpClusterOfTheNameTakesItUp() {
        assertThat(left.getMetadata().getOwnerReferences()).isEmpty();
        assertThat(LeftClaim.isFor(wanted, left)).isTrue();
        assertThat(LeftClaim.isFor(claim("files", "the-uid", "{whenDeleted: Delete}"), left))
                .isTrue();
        assertThat(LeftClaim.isTakenUp(left, wanted)).isTrue();
        assertThat(LeftClaim.isTakenUp(wanted, wanted)).isFalse();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(LeftClaim.isFor(claim("others", "the-uid", "{}"), left)).isFalse();
    }

    @Test
    void aClaimThatGoesWithItsFtpClusterIsNotLeftYet() {
        PersistentVolumeClaim going = claim("files", "former", "{whenDeleted: Delete}");

        assertThat(going.getMetadata().getOwnerReferences()).hasSize(1);
        assertThat(LeftClaim.isFor(wanted, going)).isFalse();
    }

    @Test
    void whatSomebodyElseHasMadeIsNotTaken() {
        HasMetadata copied = new PersistentVolumeClaimBuilder(left)
                .editMetadata()
                .withAnnotations(null)
                .endMetadata()
                .build();
        HasMetadata bare = new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("files-data")
                .endMetadata()
                .build();
        HasMetadata other =
                new ConfigMapBuilder().withMetadata(left.getMetadata()).build();

        assertThat(LeftClaim.isFor(wanted, copied)).isFalse();
        assertThat(LeftClaim.isFor(wanted, bare)).isFalse();
        assertThat(LeftClaim.isFor(wanted, other)).isFalse();
    }

    @Test
    void aClaimOfAnEarlierVersionIsNoneThatWasLeft() {
        HasMetadata earlier = new PersistentVolumeClaimBuilder(claim("files", "the-uid", "{whenDeleted: Delete}"))
                .editMetadata()
                .withAnnotations(null)
                .endMetadata()
                .build();

        assertThat(LeftClaim.isTakenUp(earlier, wanted)).isFalse();
    }

    private static PersistentVolumeClaim claim(String cluster, String uid, String storage) {
        ClusterPlan plan = TestPlans.ofYaml("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: %s, namespace: ftp, uid: %s, generation: 1}
                spec: {storage: %s}
                """.formatted(cluster, uid, storage));
        return new DataClaim()
                .desired(
                        plan,
                        new ObservedFacts(
                                TestRoutings.of(3, 3),
                                "",
                                new CertificateReading.NotNeeded(),
                                RedisFacts.own("first")));
    }
}
