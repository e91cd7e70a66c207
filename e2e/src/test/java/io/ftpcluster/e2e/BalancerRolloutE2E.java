package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.LoginStream;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The nginx pods are replaced one after the other: no login fails. */
@OnKubernetes
class BalancerRolloutE2E {
    private static final String BALANCER = "deployment/" + TestService.NAME + "-balancer";

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(2);
    }

    @Test
    void shouldRefuseNoLogin_whenEveryNginxPodIsReplaced() throws Exception {
        try (LoginStream logins = LoginStream.start(service)) {
            // when
            kubectl("rollout", "restart", BALANCER, "--namespace", service.namespace());
            kubectl("rollout", "status", BALANCER, "--namespace", service.namespace(), "--timeout=300s");

            // then
            service.awaitReady(2);
            assertThat(logins.logins()).isPositive();
            assertThat(logins.failures()).isEmpty();
        }
    }

    private void kubectl(String... arguments) {
        service.bed().kubectl().run(arguments).orThrow();
    }
}
