package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.LoadBalancerIngressBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.ftpcluster.operator.TestPlans;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
    private static final Service WITH_ADDRESS =
            service(new LoadBalancerIngressBuilder().withIp("203.0.113.7").build());
    private static final Service WITH_NAME = service(
            new LoadBalancerIngressBuilder().withHostname("lb.example.com").build());

    @Test
    void isWhatTheLoadBalancerGot() {
        assertThat(address("{}", Optional.of(WITH_ADDRESS))).isEqualTo("203.0.113.7");
        assertThat(address("{}", Optional.of(WITH_NAME))).isEqualTo("lb.example.com");
        assertThat(address("{}", Optional.of(service()))).isEmpty();
        assertThat(address("{}", Optional.empty())).isEmpty();
    }

    @Test
    void isWhatTheSpecSaysBeforeAnythingElse() {
        assertThat(address("{service: {publicAddress: ftp.example.com}}", Optional.of(WITH_ADDRESS)))
                .isEqualTo("ftp.example.com");
    }

    @Test
    void dependsOnTheTypeOfTheService() {
        assertThat(address("{service: {type: ClusterIP}}", Optional.of(WITH_ADDRESS)))
                .isEqualTo("10.0.0.1");
        assertThat(address("{service: {type: NodePort}, passive: {startPort: 30000}}", Optional.of(WITH_ADDRESS)))
                .isEmpty();
    }

    private static String address(String spec, Optional<Service> service) {
        return PublicAddress.of(TestPlans.ofSpec(spec), service);
    }

    private static Service service(LoadBalancerIngress... ingress) {
        return new ServiceBuilder()
                .withNewSpec()
                .withClusterIP("10.0.0.1")
                .endSpec()
                .withNewStatus()
                .withNewLoadBalancer()
                .withIngress(ingress)
                .endLoadBalancer()
                .endStatus()
                .build();
    }
}
