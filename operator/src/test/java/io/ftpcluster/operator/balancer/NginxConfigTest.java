package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NginxConfigTest {
    private static final NginxConfig.NodePorts PORTS = new NginxConfig.NodePorts(2121, 2990, 2120);

    private final ClusterPlan plan = TestPlans.ofSpec("{replicas: 3}");

    private NginxConfig config(int accepting, int reachable) {
        return NginxConfig.of(plan, TestRoutings.of(accepting, reachable), PORTS);
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
                .contains("server 10.1.0.10:2121 ")
                .doesNotContain("10.1.0.11:2121")
                .contains("# files-node-1\n    server {\n        listen 50008-50015 so_keepalive=on;\n"
                        + "        proxy_pass 10.1.0.11:2120;")
                .contains("# files-node-2 is not there");
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
    void anAddressOfTheSixthVersionStandsInBrackets() {
        BalancerRouting routing = new BalancerRouting(Map.of(0, new BalancerRouting.Route("fd00::a", true)));

        assertThat(NginxConfig.of(plan, routing, PORTS).text())
                .contains("server [fd00::a]:2121 ")
                .contains("proxy_pass [fd00::a]:2120;");
    }

    @Test
    void listensOnTheSixthVersionToo_whereTheServiceMayHaveIt() {
        for (String service : List.of("ipFamilyPolicy: PreferDualStack", "ipFamilies: [IPv6]")) {
            ClusterPlan both = TestPlans.ofSpec("{service: {%s}}".formatted(service));

            assertThat(NginxConfig.of(both, TestRoutings.of(1, 1), PORTS).text())
                    .contains("listen 2121 so_keepalive=on;\n        listen [::]:2121 ipv6only=on so_keepalive=on;\n")
                    .contains("listen [::]:50000-50007 ipv6only=on")
                    .contains("listen [::]:50008-50015 ipv6only=on")
                    .contains("listen [::]:8081 ipv6only=on");
        }
        assertThat(config(1, 1).text()).doesNotContain("[::]");
    }

    @Test
    void loginsWhereTlsComesFirstHaveAPortOfTheirOwn() {
        ClusterPlan withTls = TestPlans.ofSpec("{tls: {mode: Optional, secretName: files-tls, implicitPort: 990}}");

        assertThat(config(3, 3).text()).doesNotContain("2990");
        assertThat(NginxConfig.of(withTls, TestRoutings.of(1, 2), PORTS).text())
                .contains("upstream implicit {\n        zone implicit 64k;")
                .contains("server 10.1.0.10:2990 ")
                .doesNotContain("10.1.0.11:2990")
                .contains("listen 2990 so_keepalive=on;\n        proxy_pass implicit;");
        assertThat(NginxConfig.of(withTls, TestRoutings.of(0, 0), PORTS).text())
                .contains("listen 2990 so_keepalive=on;\n        return \"\";");
    }

    @Test
    void bracesAreBalanced() {
        String text = config(3, 5).text();

        assertThat(text.chars().filter(character -> character == '{').count())
                .isEqualTo(text.chars().filter(character -> character == '}').count());
    }
}
