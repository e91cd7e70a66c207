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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A part that cannot start: the FtpCluster says which one and why, others wait for it, and all is well once it comes. */
@OnKubernetes
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissingPartE2E {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String NO_SUCH_IMAGE = "redis: {image: \"ftpcluster/absent:1\"}";
    // Only the program itself reads filters.
    private static final String TOO_MANY_BRACKETS =
            "auth: {backends: [Users, LDAP], ldap: {url: \"ldap://directory.example\", baseDN: \"dc=example\","
                    + " userFilter: \"(uid={username}))\"}}";

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
    @Order(1)
    void shouldNameTheMissingPart_untilItIsThere() throws Exception {
        // when
        service.apply(1, NO_SUCH_IMAGE);

        // then
        service.bed().progress().waitUntil("a node says that it has no Redis", LIMIT, this::unlessTheNodeSaysSo);
        service.bed()
                .progress()
                .waitUntil("the image is named", LIMIT, () -> unlessTold("RedisReady", "ImagePullBackOff"));
        assertThat(service.view().tell("RedisReady"))
                .startsWith("RedisReady=False")
                .contains("ftpcluster/absent:1");
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

    @Test
    @Order(2)
    void shouldNameTheSettingThatAPodRefuses_whileTheFormerPodsServe() throws Exception {
        // when
        service.apply(1, TOO_MANY_BRACKETS);

        // then
        service.bed()
                .progress()
                .waitUntil("the setting is named", LIMIT, () -> unlessTold("AuthReady", "AUTH_LDAP_FILTER"));
        assertThat(service.view().tell("AuthReady")).startsWith("AuthReady=False (CrashLoopBackOff)");
        assertThat(service.view().tell("Ready")).startsWith("Ready=False").contains("AUTH_LDAP_FILTER");
        try (FtpSession session = service.session()) {
            assertThat(session.workingDirectory()).isEqualTo("/");
        }

        // when
        service.apply(1, "");

        // then
        service.awaitReady(1);
    }

    private String unlessTold(String condition, String word) {
        String told = service.view().tell(condition);
        return told.contains(word) ? "" : told;
    }

    private String unlessTheNodeSaysSo() {
        return service.logOf(0).contains("Redis") ? "" : "the word Redis in its log";
    }
}
