package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part that cannot start: the FtpCluster says which one, the nodes wait for it, and all is well once it comes. */
@OnKubernetes
class MissingPartE2E {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String NO_SUCH_IMAGE = "redis: {image: \"ftpcluster/absent:1\"}";

    private TestService service;

    @BeforeAll
    void secondService(TestBed bed) {
        service = bed.secondService();
    }

    @AfterAll
    void remove() {
        service.remove();
    }

    @Test
    void shouldNameTheMissingPart_untilItIsThere() throws Exception {
        // when
        service.apply(1, NO_SUCH_IMAGE);

        // then
        service.bed().progress().waitUntil("a node waits for Redis and says so", LIMIT, this::unlessTheNodeSaysSo);
        assertThat(service.view().tell("RedisReady")).startsWith("RedisReady=False");
        assertThat(service.view().tell("Ready")).startsWith("Ready=False").containsIgnoringCase("redis");

        // when
        service.apply(1, "");
        service.awaitReady(1);

        // then
        assertThat(service.view().conditionIs("RedisReady", ConditionStatus.TRUE))
                .isTrue();
        try (FtpSession session = service.session()) {
            assertThat(session.workingDirectory()).isEqualTo("/");
        }
    }

    private String unlessTheNodeSaysSo() {
        return service.logOf(0).contains("Redis") ? "" : "the word Redis in its log";
    }
}
