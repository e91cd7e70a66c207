package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.activity.AdminClient;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.Labels;
import io.ftpcluster.operator.resource.RedisFacts;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service that a small HTTP server stands in for, on the address of every pod. */
class ActivityStepTest {
    private static final ClusterPlan PLAN = TestPlans.ofSpec("{replicas: 1}");
    private static final ResourceID CLUSTER = new ResourceID("files", "ftp");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final RedisFacts REDIS = new RedisFacts("1", true, false, "this one");
    private static final Optional<Secret> TOKEN = Optional.of(new SecretBuilder()
            .withData(Map.of("token", Base64.getEncoder().encodeToString("s3cret".getBytes(StandardCharsets.UTF_8))))
            .build());
    private static final String TOLD = """
            [{"name":"demo","listed":true,"disabled":false,"sessions":2,"lastLogin":"","usedBytes":0,"usedFiles":0,
              "usageCounted":"","recount":""}]""";

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<ResourceID> users = new CopyOnWriteArrayList<>();
    private final List<ResourceID> clusters = new CopyOnWriteArrayList<>();
    private final UserActivities activities = new UserActivities(users::add);
    private Instant now = START;
    private volatile int status = 200;
    private volatile String answer = TOLD;

    @SuppressWarnings("NullAway.Init")
    private HttpServer service;

    @SuppressWarnings("NullAway.Init")
    private ActivityStep step;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(AdminApi.USERS, this::answer);
        service.start();
        InstantSource time = () -> now;
        step = new ActivityStep(
                new AdminClient(service.getAddress().getPort()),
                activities,
                new RedisStandings(clusters::add),
                time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void tellsTheUsersWhoDoSomethingAndThatRedisIsThere() {
        assertThat(run(pod("this one"))).isEqualTo(RedisStanding.UNKNOWN);

        await().until(() -> clusters.contains(CLUSTER));
        assertThat(users).containsExactly(new ResourceID("the-demo-user", "ftp"));
        assertThat(activities.sessions(CLUSTER)).hasValue(2L);
        assertThat(tokens).containsExactly("Bearer s3cret");
        assertThat(run(pod("this one"))).isEqualTo(RedisStanding.REACHED);
    }

    @Test
    void asksOnceAMinuteWhileRedisIsThere() {
        // given
        run(pod("this one"));
        await().until(() -> clusters.contains(CLUSTER));

        // when
        now = START.plus(ActivityStep.BETWEEN).minusSeconds(1);
        run(pod("this one"));

        // then it did not ask
        assertThat(activities.isTimeToAsk(CLUSTER, START.plus(ActivityStep.BETWEEN), ActivityStep.BETWEEN))
                .isTrue();
    }

    @Test
    void saysWhyRedisIsAwayAndAsksSoonerThen() {
        // given
        status = 503;
        answer = "{\"message\":\"Redis is not reachable: no answer\"}";
        run(pod("this one"));
        await().until(() -> clusters.contains(CLUSTER));

        // when
        status = 200;
        answer = TOLD;
        now = START.plus(ActivityStep.WITHOUT_REDIS);
        RedisStanding before = run(pod("this one"));

        // then
        assertThat(before).isEqualTo(new RedisStanding.Away("Redis is not reachable: no answer"));
        await().until(() -> clusters.size() == 2);
        assertThat(run(pod("this one"))).isEqualTo(RedisStanding.REACHED);
    }

    @Test
    void whatAPodWithAnotherRedisSaysIsNoAnswer() {
        run(pod("former one"));

        await().until(() -> clusters.contains(CLUSTER));
        assertThat(run(pod("former one"))).isEqualTo(RedisStanding.UNKNOWN);
        assertThat(activities.sessions(CLUSTER)).hasValue(2L);
    }

    @Test
    void losesNoTimeWhileThereIsNobodyToAskOrNoToken() {
        assertThat(run()).isEqualTo(RedisStanding.UNKNOWN);
        assertThat(step.run(PLAN, view(pod("this one")), REDIS, Optional.empty()))
                .isEqualTo(RedisStanding.UNKNOWN);

        // It may ask in the same moment.
        run(pod("this one"));
        await().until(() -> clusters.contains(CLUSTER));
    }

    @Test
    void aRefusalChangesNothingAndIsTriedAgain() {
        // given
        status = 401;
        run(pod("this one"));
        await().until(() -> tokens.size() == 1);

        // when
        status = 200;
        now = START.plus(ActivityStep.WITHOUT_REDIS);

        // then
        assertThat(run(pod("this one"))).isEqualTo(RedisStanding.UNKNOWN);
        await().until(() -> clusters.contains(CLUSTER));
        assertThat(tokens).hasSize(2);
    }

    private RedisStanding run(Pod... pods) {
        return step.run(PLAN, view(pods), REDIS, TOKEN);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Pod pod(String redis) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("files-auth")
                .withLabels(Labels.of(PLAN, Component.AUTH))
                .withAnnotations(Map.of(Labels.STARTED_WITH, redis))
                .endMetadata()
                .withNewStatus()
                .withPodIP("127.0.0.1")
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }

    @SuppressWarnings("unchecked")
    private static ClusterView view(Pod... pods) {
        FtpCluster cluster = new FtpCluster();
        cluster.getMetadata().setName("files");
        FtpUser user = Serialization.unmarshal("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpUser
                metadata: {name: the-demo-user, namespace: ftp}
                spec: {clusterName: files}
                status: {username: demo}
                """, FtpUser.class);
        return new ClusterView((Context<FtpCluster>) Proxy.newProxyInstance(
                ActivityStepTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPrimaryResource" -> cluster;
                    case "getSecondaryResourcesAsStream" ->
                        arguments[0] == Pod.class ? Stream.of(pods) : Stream.of(user);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
