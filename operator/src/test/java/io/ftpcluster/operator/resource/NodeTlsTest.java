package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.secret.CertificateReading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NodeTlsTest {
    private static final CertificateReading MISSING = new CertificateReading.Unusable("SecretMissing", "no");

    private final ClusterPlan plan = TestPlans.ofSpec("{tls: {mode: Optional, secretName: files-tls}}");
    private final NodeStatefulSet nodes = new NodeStatefulSet();

    @Test
    void aNewCertificateChangesNoPodTemplate() {
        assertThat(set(certificate("first")).getSpec().getTemplate())
                .isEqualTo(set(certificate("second")).getSpec().getTemplate());
    }

    @Test
    void aNewCertificateIsBroughtIntoThePods() {
        assertThat(NodeFiles.hash(facts(certificate("first"))))
                .isEqualTo(NodeFiles.hash(facts(certificate("first"))))
                .isNotEqualTo(NodeFiles.hash(facts(certificate("second"))))
                .isNotEqualTo(NodeFiles.hash(facts(MISSING)));
    }

    @Test
    void withoutItsSecretNoNodeIsStartedOrReplaced() {
        assertThat(nodes.isPremature(plan, facts(MISSING))).isTrue();
        assertThat(partition(MISSING)).isEqualTo(6);

        assertThat(nodes.isPremature(plan, facts(certificate("first")))).isFalse();
        assertThat(partition(certificate("first"))).isZero();
    }

    @Test
    void withoutTlsNothingWaits() {
        assertThat(nodes.isPremature(plan, facts(new CertificateReading.NotNeeded())))
                .isFalse();
        assertThat(partition(new CertificateReading.NotNeeded())).isZero();
    }

    private int partition(CertificateReading certificate) {
        return set(certificate).getSpec().getUpdateStrategy().getRollingUpdate().getPartition();
    }

    private StatefulSet set(CertificateReading certificate) {
        return nodes.desired(plan, facts(certificate));
    }

    private static CertificateReading certificate(String content) {
        return new CertificateReading.Usable("files-tls", Instant.EPOCH, Instant.MAX, content);
    }

    private static ObservedFacts facts(CertificateReading certificate) {
        return new ObservedFacts(TestRoutings.of(3, 3), "203.0.113.7", certificate, RedisFacts.own("first"));
    }
}
