package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.BalancerView;
import io.ftpcluster.e2e.bed.LoginStream;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.PacedStream;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kubectl scale}: nginx, the ConfigMap, the status and the pods agree, and no user notices. */
@OnKubernetes
class ScalingE2E {
    private static final int CONTROL_PORT = 2121;
    private static final Duration DRAINED = Duration.ofMinutes(5);

    private TestService service;

    @BeforeEach
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(3);
    }

    @Test
    void shouldAgreeEverywhereAndRefuseNoLogin_afterEachScale() throws Exception {
        try (LoginStream logins = LoginStream.start(service)) {
            for (int nodes : new int[] {4, 2}) {
                // when
                service.scale(nodes);
                service.awaitReady(nodes);
                awaitPods(nodes);

                // then
                awaitAgreement(nodes);
            }
            assertThat(logins.logins()).isPositive();
            assertThat(logins.failures()).isEmpty();
        }
    }

    @Test
    void shouldLetAnUploadFinish_whenItsNodeIsScaledAway() throws Exception {
        // given
        service.readyWith(4);
        PacedStream content = new PacedStream();
        try (NodeSessions sessions = NodeSessions.open(service, 4);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FtpSession session = sessions.on(3);
            var upload = CompletableFuture.runAsync(() -> upload(session, content), threads);
            service.bed()
                    .progress()
                    .waitUntil("the upload is under way", DRAINED, () -> content.given() > 0 ? "" : "the first bytes");

            // when
            service.scale(3);
            service.bed()
                    .progress()
                    .waitUntil(
                            "the node is being ended",
                            DRAINED,
                            () -> service.view().isPodEnding(TestService.node(3)) ? "" : "SIGTERM");
            long before = content.given();
            service.bed()
                    .progress()
                    .waitUntil(
                            "the upload has gone on for a while",
                            DRAINED,
                            () -> content.given() > before + 500_000 ? "" : "more bytes");
            content.end();

            // then
            upload.get();
        }
        try (FtpSession session = service.session()) {
            assertThat(content.gave(session.download("scaled-away.bin"))).isTrue();
        }
        awaitPods(3);
    }

    // When the last pod is gone, its ports go too: one more configuration is on its way.
    private void awaitAgreement(int nodes) {
        BalancerView balancer = new BalancerView(service);
        service.bed()
                .progress()
                .waitUntil("ConfigMap, status and every nginx agree on %d nodes".formatted(nodes), DRAINED, () -> {
                    String configuration = balancer.configuration();
                    String hash = balancer.writtenHash();
                    boolean agreed = BalancerView.serversIn(configuration, CONTROL_PORT) == nodes
                            && BalancerView.passiveBlocksIn(configuration) == nodes
                            && hash.equals(service.view().balancerConfigHash())
                            && List.copyOf(balancer.liveHashes().values()).equals(List.of(hash, hash));
                    return agreed ? "" : hash;
                });
    }

    private void awaitPods(int nodes) {
        service.bed().progress().waitUntil("there are %d node pods".formatted(nodes), DRAINED, () -> {
            int pods = service.view().podsOf("node");
            return pods == nodes ? "" : "there are " + pods;
        });
    }

    private static void upload(FtpSession session, PacedStream content) {
        try {
            session.upload("scaled-away.bin", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
