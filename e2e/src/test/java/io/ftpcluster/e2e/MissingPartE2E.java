package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String NO_SUCH_IMAGE = "redis: {image: \"ftpcluster/absent:1\"}";
    // Only the program itself reads filters.
    private static final String TOO_MANY_BRACKETS =
            "auth: {backends: [Users, LDAP], ldap: {url: \"ldap://directory.example\", baseDN: \"dc=example\","
                    + " userFilter: \"(uid={username}))\"}}";

    private static final String CROWD = """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: crowd, namespace: %s}
            spec: {hard: {pods: 0}}
            """;
    private static final String OTHER_PODS = "auth: {bans: {allowNetworks: [192.0.2.0/24]}}";
    private static final String NO_SUCH_REDIS = "redis: {external: {secretName: elsewhere}}";

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
                .waitUntil(
                        "the image is named",
                        LIMIT,
                        () -> unlessTold("RedisReady", "ImagePullBackOff", "ftpcluster/absent:1"));
        service.bed().progress().waitUntil("the service says so", LIMIT, () -> unlessTold("Ready", "Redis"));

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
                .waitUntil(
                        "the setting is named",
                        LIMIT,
                        () -> unlessTold("AuthReady", "(CrashLoopBackOff)", "AUTH_LDAP_FILTER"));
        service.bed()
                .progress()
                .waitUntil("the service names it too", LIMIT, () -> unlessTold("Ready", "AUTH_LDAP_FILTER"));
        try (FtpSession session = service.session()) {
            assertThat(session.workingDirectory()).isEqualTo("/");
        }

        // when
        service.apply(1, "");

        // then
        service.awaitReady(1);
    }

    @Test
    @Order(3)
    void shouldSayThatTheNamespaceTakesNoMorePods_whileTheFormerOnesServe() throws Exception {
        // when
        service.bed().kubectl().apply(CROWD.formatted(service.namespace())).orThrow();
        service.apply(1, OTHER_PODS);

        // then
        service.bed()
                .progress()
                .waitUntil(
                        "the quota is named",
                        LIMIT,
                        () -> unlessTold("AuthReady", "(PodsRefused)", "exceeded quota: crowd"));
        try (FtpSession session = service.session()) {
            assertThat(session.workingDirectory()).isEqualTo("/");
        }

        // when
        service.bed()
                .kubectl()
                .run("delete", "resourcequota", "crowd", "--namespace", service.namespace())
                .orThrow();

        // then
        service.awaitReady(1);
    }

    @Test
    @Order(4)
    void shouldSayThatNobodyReachesTheRedisOfSomebodyElse() {
        // when
        service.putSecret(
                "elsewhere",
                Map.of("url", "redis://nobody." + service.namespace() + ".svc:6379", "password", "never-asked-for-3"));
        service.apply(1, NO_SUCH_REDIS);

        // then
        service.bed()
                .progress()
                .waitUntil(
                        "the Secret is named",
                        LIMIT,
                        () -> unlessTold("RedisReady", "(Unreachable)", "the Secret elsewhere: see"));
        assertThat(service.view().tell("RedisReady")).doesNotContain("never-asked-for");

        // when
        service.apply(1, "");

        // then
        service.awaitReady(1);
    }

    // All at one look: a pod that fails again and again is told in another way while it is started.
    private String unlessTold(String condition, String... words) {
        String told = service.view().tell(condition);
        boolean said = told.startsWith(condition + "=False") && Stream.of(words).allMatch(told::contains);
        return said ? "" : told;
    }

    private String unlessTheNodeSaysSo() {
        return service.logOf(0).contains("Redis") ? "" : "the word Redis in its log";
    }
}
