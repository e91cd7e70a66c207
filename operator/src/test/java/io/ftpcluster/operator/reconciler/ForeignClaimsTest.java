package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class ForeignClaimsTest {
    private static final String PODS =
            "spec: {template: {spec: {volumes: [{name: a, emptyDir: {}}, {name: b, persistentVolumeClaim: {claimName: %s}}]}}}";

    private final Applied applied = new Applied();

    @Test
    void noPodsOnAClaimOfSomebodyElse() {
        applied.add(new ApplyOutcome.NameTaken(claim("files-data"), "exists"));

        assertThat(ForeignClaims.areUsedBy(nodes("files-data"), applied)).isTrue();
        assertThat(ForeignClaims.areUsedBy(nodes("files-other"), applied)).isFalse();
        assertThat(ForeignClaims.areUsedBy(
                        Serialization.unmarshal(PODS.formatted("files-data"), Deployment.class), applied))
                .isTrue();
        assertThat(ForeignClaims.areUsedBy(new ConfigMap(), applied)).isFalse();
    }

    @Test
    void aClaimOfOursIsUsed() {
        applied.add(new ApplyOutcome.Created(claim("files-data")));
        applied.add(new ApplyOutcome.NameTaken(
                new ServiceBuilder()
                        .withNewMetadata()
                        .withName("files-data")
                        .endMetadata()
                        .build(),
                "exists"));

        assertThat(ForeignClaims.areUsedBy(nodes("files-data"), applied)).isFalse();
    }

    private static StatefulSet nodes(String claim) {
        return Serialization.unmarshal(PODS.formatted(claim), StatefulSet.class);
    }

    private static HasMetadata claim(String name) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .build();
    }
}
