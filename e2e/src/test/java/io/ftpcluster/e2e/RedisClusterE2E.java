package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.CheapHash;
import io.ftpcluster.e2e.bed.ForeignRedisCluster;
import io.ftpcluster.e2e.bed.FtpPlugin;
import io.ftpcluster.e2e.bed.LoginBurst;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.SessionPlaces;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.client.ToolFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that counts in a Redis Cluster of somebody else's, in place of a Redis of its own. */
@OnKubernetes
class RedisClusterE2E {
    private static final int NODES = 2;
    private static final int LIMIT = 10;
    private static final int LOGINS = 30;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final FtpLogin USER = new FtpLogin("counted", CheapHash.PASSWORD);

    private TestService service;
    private FtpPlugin plugin;
    private ForeignRedisCluster redis;

    @BeforeAll
    void serviceOnRedisCluster(TestBed bed) {
        service = bed.secondService();
        plugin = new FtpPlugin(service);
        redis = new ForeignRedisCluster(service);
        service.createNamespace();
        redis.start();
        service.apply(NODES, redis.spec());
        service.addUser(new FtpLogin(USER.user(), CheapHash.TEXT), "limits: {maxSessions: " + LIMIT + "}");
        service.awaitReady(NODES);
        service.awaitKnown(USER);
    }

    @AfterAll
    void remove() {
        redis.remove();
        service.remove();
    }

    @Test
    void shouldCountSessionsOverAllNodes() throws Exception {
        // when
        try (LoginBurst burst = LoginBurst.of(LOGINS, service, USER)) {
            // then
            assertThat(burst.sessions()).isNotEmpty().hasSizeLessThanOrEqualTo(LIMIT);
            assertThat(burst.refusals())
                    .hasSize(LOGINS - burst.sessions().size())
                    .allMatch(RedisClusterE2E::isFullOrBusy);
        }
        new SessionPlaces(service, USER).awaitFree(LIMIT);
    }

    @Test
    void shouldShowSessionsOfAllNodes_andEndThem() throws Exception {
        try (NodeSessions sessions = NodeSessions.open(service, NODES, USER)) {
            assertThat(plugin.run("sessions", "--user", USER.user()).output())
                    .contains(TestService.node(0), TestService.node(1));

            // when, then
            kick(sessions);
        }
    }

    @Test
    void shouldGoOnWithTheReplica_whenTheMasterOfItsKeysIsKilled() throws Exception {
        try (NodeSessions sessions = NodeSessions.open(service, NODES, USER)) {
            // when
            redis.killMasterOfTheKeys();

            // then
            new SessionPlaces(service, USER).awaitFree(LIMIT - NODES);
            for (FtpSession session : sessions.byNode().values()) {
                assertThat(session.workingDirectory()).isEqualTo("/");
            }
            kick(sessions);
        }
        new SessionPlaces(service, USER).awaitFree(LIMIT);
    }

    private static boolean isFullOrBusy(String reply) {
        return reply.contains("421") || reply.contains("530 Login is not possible at the moment");
    }

    private void kick(NodeSessions sessions) throws Exception {
        for (FtpSession session : sessions.byNode().values()) {
            // Until it is heard: just after a failover a node may have to find the channel again.
            await().atMost(LONG).ignoreExceptionsInstanceOf(ToolFailure.class).until(() -> {
                plugin.run("kick", "user", USER.user());
                return session.isEnded();
            });
            assertThat(session.lastWords()).startsWith("421");
        }
    }
}
