package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KubeconfigTest {
    private static final String YAML = """
            clusters:
            - name: default
              cluster:
                server: https://127.0.0.1:6443
                certificate-authority-data: c2VydmVyOg==
            users:
            - name: default
            """;

    @Test
    void onlyTheServerIsRewritten() {
        Kubeconfig local = new Kubeconfig(YAML).throughLocalPort(32_768);

        assertThat(local.text()).isEqualTo(YAML.replace(":6443", ":32768"));
    }

    @Test
    void aTextWithoutServerIsRefused() {
        assertThatThrownBy(() -> new Kubeconfig("users: []\n").throughLocalPort(1))
                .isInstanceOf(ClusterFailure.class);
    }

    @Test
    void itsKeyDoesNotReachALog() {
        assertThat(new Kubeconfig(YAML)).asString().doesNotContain("certificate");
    }
}
