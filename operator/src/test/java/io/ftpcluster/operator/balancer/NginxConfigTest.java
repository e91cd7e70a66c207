package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.model.ClusterPlan;
import org.junit.jupiter.api.Test;

class NginxConfigTest {
    private final ClusterPlan plan = TestPlans.ofSpec("{replicas: 3}");

    private NginxConfig config(int accepting, int reachable) {
        return NginxConfig.of(plan, new BalancerRouting(accepting, reachable), 2121, 2120);
    }

    @Test
    void theTextSaysItsOwnHash() {
        NginxConfig config = config(3, 3);

        assertThat(config.hash()).hasSize(64);
        assertThat(config.text())
                .contains("# config-hash: " + config.hash() + "\n")
                .contains("return 200 \"" + config.hash() + "\\n\";")
                .doesNotContain("@HASH@");
    }

    @Test
    void theSameRoutingGivesTheSameHashAndAnotherOneAnother() {
        assertThat(config(3, 3)).isEqualTo(config(3, 3));
        assertThat(config(3, 4).hash()).isNotEqualTo(config(3, 3).hash());
    }

    @Test
    void aDrainingNodeKeepsItsDataPortsAndGetsNoLogins() {
        String text = config(1, 2).text();

        assertThat(text)
                .contains("server files-node-0.files-nodes.ftp.svc.cluster.local:2121 resolve")
                .doesNotContain("files-node-1.files-nodes.ftp.svc.cluster.local:2121")
                .contains("server files-node-1.files-nodes.ftp.svc.cluster.local:2120 resolve;")
                .contains("listen 50008-50015 ")
                .doesNotContain("files-node-2");
    }

    @Test
    void everyPassivePortIsListenedOnFromTheStart() {
        assertThat(config(0, 0).text())
                .contains("listen 50000-50007 so_keepalive=on;\n        return \"\";")
                .contains("listen 50040-50047 so_keepalive=on;\n        return \"\";");
    }

    @Test
    void withoutNodesClientsAreToldSo() {
        assertThat(config(0, 0).text())
                .contains("return \"421 No FTP server is running, try again later.\\r\\n\";")
                .doesNotContain("proxy_pass");
    }

    @Test
    void bracesAreBalanced() {
        String text = config(3, 5).text();

        assertThat(text.chars().filter(character -> character == '{').count())
                .isEqualTo(text.chars().filter(character -> character == '}').count());
    }
}
