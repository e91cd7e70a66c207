package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.ftpcluster.e2e.bed.BalancerView;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.OperatorSwitch;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An nginx configuration that does not pass its test never goes live, and the operator repairs it when it is back. */
@OnKubernetes
class BrokenConfigE2E {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TestService service;
    private OperatorSwitch operator;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.secondService().readyWith(1);
        operator = new OperatorSwitch(bed);
    }

    @AfterAll
    void putBack() {
        operator.on();
        service.remove();
    }

    @Test
    void shouldKeepTheLastGoodConfiguration_whenItIsBrokenByHand() throws Exception {
        // given
        BalancerView balancer = new BalancerView(service);
        String good = balancer.writtenHash();
        operator.off();

        // when
        breakTheConfiguration(balancer.configuration());

        // then
        service.bed().progress().waitUntil("nginx has rejected it", LIMIT, () -> rejectedBy(balancer));
        assertThat(balancer.liveHashes())
                .isNotEmpty()
                .allSatisfy((pod, live) -> assertThat(live).as(pod).isEqualTo(good));
        try (FtpSession session = service.session()) {
            assertThat(session.workingDirectory()).isEqualTo("/");
        }

        // when
        operator.on();

        // then
        service.bed().progress().waitUntil("nginx has tested the repaired one", LIMIT, () -> acceptedBy(balancer));
        assertThat(balancer.writtenHash()).isEqualTo(good);
        service.awaitReady(1);
    }

    private void breakTheConfiguration(String good) {
        service.bed()
                .client()
                .configMaps()
                .inNamespace(service.namespace())
                .withName(TestService.NAME + "-balancer")
                .edit(map -> new ConfigMapBuilder(map)
                        .addToData("nginx.conf", good + "\nthis is no directive\n")
                        .build());
        service.bed()
                .kubectl()
                .run(
                        "annotate",
                        "pods",
                        "--all",
                        "--namespace",
                        service.namespace(),
                        "--overwrite",
                        "e2e.ftpcluster.io/sync=now")
                .orThrow();
    }

    private static String rejectedBy(BalancerView balancer) {
        var verdicts = balancer.verdicts();
        return !verdicts.isEmpty() && verdicts.stream().allMatch(BrokenConfigE2E::isRejection)
                ? ""
                : String.join(" ", verdicts);
    }

    private static String acceptedBy(BalancerView balancer) {
        return balancer.verdicts().stream()
                .filter(BrokenConfigE2E::isRejection)
                .findFirst()
                .orElse("");
    }

    private static boolean isRejection(String verdict) {
        return verdict.startsWith("rejected");
    }
}
