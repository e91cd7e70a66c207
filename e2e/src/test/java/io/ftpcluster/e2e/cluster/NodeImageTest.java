package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeImageTest {
    @Test
    void theNameTellsTheWay() {
        assertThat(new NodeImage("ftpcluster/kubernetes:v1.34.2").way()).isEqualTo(ClusterWay.OWN_IMAGE);
        assertThat(new NodeImage("rancher/k3s:v1.34.2-k3s1").way()).isEqualTo(ClusterWay.PUBLIC_IMAGE);
    }
}
