package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.ComponentPods;
import io.ftpcluster.e2e.bed.LoginBurst;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.PacedStream;
import io.ftpcluster.e2e.bed.SessionPlaces;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user's limits count over all nodes, whatever happens to a node or to Redis. */
@OnKubernetes
class ClusterLimitsE2E {
    private static final int NODES = 3;
    private static final int LIMIT = 10;
    private static final int LOGINS = 50;
    private static final int BURSTS = Integer.getInteger("ftpcluster.bursts", 25);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LIMITED = "limits: {maxSessions: " + LIMIT + "}";

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
    }

    @Test
    void shouldNeverLetInOneTooMany_whenLoginsComeInBursts() throws Exception {
        // given
        FtpLogin user = service.addCheapUser("burster", LIMITED);
        long granted = 0;
        long full = 0;
        long busy = 0;
        int most = 0;

        for (int i = 0; i < BURSTS; i++) {
            // when
            try (LoginBurst burst = LoginBurst.of(LOGINS, service, user)) {
                // then
                assertThat(burst.sessions()).hasSizeLessThanOrEqualTo(LIMIT);
                assertThat(burst.broken()).isZero();
                assertThat(burst.refusals()).allMatch(ClusterLimitsE2E::isFullOrBusy);
                long answered421 = burst.refusals().stream()
                        .filter(reply -> reply.contains("421"))
                        .count();
                granted += burst.sessions().size();
                full += answered421;
                busy += burst.refusals().size() - answered421;
                most = Math.max(most, burst.sessions().size());
            }
        }
        service.bed()
                .progress()
                .say(
                        "%d bursts of %d logins: never more than %d sessions; %d let in, %d found no place, %d to try again"
                                .formatted(BURSTS, LOGINS, most, granted, full, busy));
        assertThat(granted).isPositive();
        assertThat(full).isPositive();
        new SessionPlaces(service, user).awaitFree(LIMIT);
    }

    @Test
    void shouldGiveThePlacesBack_whenANodeIsKilled() throws Exception {
        // given
        FtpLogin user = service.addCheapUser("bereaved", LIMITED);
        try (LoginBurst burst = LoginBurst.of(LOGINS, service, user)) {
            assertThat(burst.sessions()).isNotEmpty();
            String node = burst.sessions().getFirst().node();
            List<FtpSession> lost = new ArrayList<>();
            for (FtpSession session : burst.sessions()) {
                if (session.node().equals(node)) {
                    lost.add(session);
                }
            }

            // when
            new ComponentPods(service, "node").kill(node);

            // then
            burst.sessions().removeAll(lost);
            new SessionPlaces(service, user).awaitFree(LIMIT - burst.sessions().size());
        }
        service.awaitReady(NODES);
    }

    @Test
    void shouldNeverLetInOneTooMany_whenANodeIsKilledAmidABurst() throws Exception {
        // given
        FtpLogin user = service.addCheapUser("interrupted", LIMITED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<LoginBurst> bursts = new ArrayList<>(List.of(LoginBurst.of(LOGINS, service, user)));
            List<LoginBurst> first = List.copyOf(bursts);
            int before = bursts.getFirst().sessions().size();
            String node = bursts.getFirst().sessions().getFirst().node();

            // when
            var killing = CompletableFuture.runAsync(() -> new ComponentPods(service, "node").kill(node), threads);
            while (!killing.isDone()) {
                bursts.add(LoginBurst.of(LOGINS, service, user));
                // then
                assertThat(living(bursts)).hasSizeLessThanOrEqualTo(LIMIT);
            }
            killing.get();
            assertThat(living(first))
                    .as("the node was killed with its sessions")
                    .hasSizeLessThan(before);
            bursts.forEach(LoginBurst::close);
        }
        service.awaitReady(NODES);
        new SessionPlaces(service, user).awaitFree(LIMIT);
    }

    @Test
    void shouldKeepTransfersAndCount_whenRedisIsKilled() throws Exception {
        // given
        FtpLogin user = service.addCheapUser("patient", LIMITED);
        try (NodeSessions nodes = NodeSessions.open(service, NODES, user);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                PacedStream content = new PacedStream()) {
            FtpSession session = nodes.on(1);
            var upload = CompletableFuture.runAsync(() -> upload(session, content), threads);
            await().atMost(PATIENCE).until(() -> content.given() > 0);

            // when
            ComponentPods redis = new ComponentPods(service, "redis");
            redis.kill(redis.names().getFirst());
            service.awaitReady(NODES);

            // then
            new SessionPlaces(service, user).awaitFree(LIMIT - nodes.count());
            content.end();
            upload.get();
            assertThat(content.gave(session.download("without-redis.bin"))).isTrue();
        }
    }

    // A small machine cannot check fifty passwords in the time that a node waits: it is told to try again then.
    private static boolean isFullOrBusy(String reply) {
        return reply.contains("421") || reply.contains("530 Login is not possible at the moment");
    }

    // Those of the killed node are ended, or do not answer.
    private static List<FtpSession> living(List<LoginBurst> bursts) {
        List<FtpSession> living = new ArrayList<>();
        for (LoginBurst burst : bursts) {
            for (FtpSession session : burst.sessions()) {
                if (answers(session)) {
                    living.add(session);
                }
            }
        }
        return living;
    }

    private static boolean answers(FtpSession session) {
        try {
            session.workingDirectory();
            return true;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static void upload(FtpSession session, PacedStream content) {
        try {
            session.upload("without-redis.bin", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
