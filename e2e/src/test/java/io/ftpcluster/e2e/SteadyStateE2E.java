package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator that has nothing to do writes nothing. */
@OnKubernetes
class SteadyStateE2E {
    // Longer than the minute after which the operator asks again.
    private static final Duration QUIET = Duration.ofSeconds(75);
    // Kubernetes itself writes now and then: that pods are available for long enough, or that a probe was late.
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String KINDS =
            "ftpc,ftpu,statefulsets,deployments,replicasets,pods,services,configmaps,secrets,serviceaccounts,"
                    + "persistentvolumeclaims,poddisruptionbudgets,networkpolicies,events";

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(3);
    }

    @Test
    void shouldLeaveEveryResourceVersionAsItIs_forMoreThanAMinute() {
        // given: what other tests have left is over, and was seen to be
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sessions()).isEmpty());

        // when, then
        await("no write for more than a minute")
                .pollInterval(Duration.ofSeconds(5))
                .during(QUIET)
                .atMost(PATIENCE)
                .until(unchangedSince(versions()));
    }

    private List<String> sessions() {
        return service.bed()
                .kubectl()
                .run(
                        "get",
                        "ftpc,ftpu",
                        "--namespace",
                        service.namespace(),
                        "--output",
                        "jsonpath={range .items[*]}{.status.sessions}{'\\n'}{end}")
                .orThrow()
                .output()
                .lines()
                .filter(number -> !number.isEmpty() && !number.equals("0"))
                .toList();
    }

    private Callable<Boolean> unchangedSince(List<String> first) {
        var last = new AtomicReference<>(first);
        return () -> {
            List<String> now = versions();
            return now.equals(last.getAndSet(now));
        };
    }

    private List<String> versions() {
        return service.bed()
                .kubectl()
                .run(
                        "get",
                        KINDS,
                        "--namespace",
                        service.namespace(),
                        "--output",
                        "jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.resourceVersion}{'\\n'}{end}")
                .orThrow()
                .output()
                .lines()
                .toList();
    }
}
