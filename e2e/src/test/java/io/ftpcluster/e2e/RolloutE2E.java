package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.LoginStream;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pods of a part are replaced one after the other: no login fails. */
@OnKubernetes
class RolloutE2E {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer", "auth"})
    void shouldRefuseNoLogin_whenEveryPodIsReplaced(String part) throws Exception {
        // given
        String deployment = "deployment/" + TestService.NAME + "-" + part;
        int pods = service.view().podsOf(part);

        try (LoginStream logins = LoginStream.start(service)) {
            // when
            kubectl("rollout", "restart", deployment, "--namespace", service.namespace());
            kubectl("rollout", "status", deployment, "--namespace", service.namespace(), "--timeout=300s");
            service.bed().progress().waitUntil("the former pods are gone", LIMIT, () -> unlessOnly(pods, part));

            // then
            service.awaitReady(2);
            assertThat(logins.logins()).isPositive();
            assertThat(logins.failures()).isEmpty();
        }
    }

    private String unlessOnly(int pods, String part) {
        int now = service.view().podsOf(part);
        return now == pods ? "" : "there are " + now;
    }

    private void kubectl(String... arguments) {
        service.bed().kubectl().run(arguments).orThrow();
    }
}
