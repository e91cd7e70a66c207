package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.PacedStream;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the spec says about uploads and limits is what clients meet. In order, on one service. */
@OnKubernetes
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServingSettingsE2E {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String SPEC = """
            uploads: {mode: %s, fsync: false}
              limits: {idleTimeout: 15s, downloadRate: 500k, maxSessionsPerAddressAndNode: 3}""";
    private static final int MOST_SESSIONS = 3;
    private static final int BYTES = 3_000_000;
    // Few, so that a session that waits meanwhile is not idle for too long.
    private static final int ON_THE_WAY = 100_000;
    // At 500k a second these take six; a second's worth may come at once.
    private static final Duration LEAST = Duration.ofSeconds(4);

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.secondService();
        service.apply(1, SPEC.formatted("Standard"));
        service.awaitReady(1);
    }

    @AfterAll
    void remove() {
        service.remove();
    }

    @Test
    @Order(1)
    void shouldShowAnUploadWhileItRuns_inStandardMode() throws Exception {
        assertThat(isShownWhileItRuns("standard.bin")).isTrue();
    }

    @Test
    @Order(2)
    void shouldHoldADownload_toItsRate() throws Exception {
        try (FtpSession session = service.session()) {
            // given
            session.upload("paced.bin", new byte[BYTES]);
            Instant begin = Instant.now();

            // when
            byte[] back = session.download("paced.bin");

            // then
            assertThat(back).hasSize(BYTES);
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(LEAST);
        }
    }

    @Test
    @Order(3)
    void shouldRefuseOneSessionTooMany_ofAnAddress() throws Exception {
        List<FtpSession> held = new ArrayList<>();
        try {
            // when, then
            assertThatThrownBy(() -> {
                        while (held.size() <= MOST_SESSIONS) {
                            held.add(service.session());
                        }
                    })
                    .hasMessageContaining("421");
            assertThat(held).isNotEmpty();
        } finally {
            for (FtpSession session : held) {
                session.close();
            }
        }
    }

    @Test
    @Order(4)
    void shouldEndASession_thatIsIdle() throws Exception {
        try (FtpSession session = service.session()) {
            // when, then
            service.bed().progress().waitUntil("the idle session is closed", LIMIT, () -> unlessClosed(session));
        }
    }

    @Test
    @Order(5)
    void shouldHideAnUploadWhileItRuns_inAtomicMode() throws Exception {
        // given
        service.apply(1, SPEC.formatted("Atomic"));
        service.bed()
                .progress()
                .waitUntil(
                        "the operator has seen it", LIMIT, () -> service.view().unlessSpecIsObserved());
        service.awaitRollout(1);

        // when, then
        assertThat(isShownWhileItRuns("atomic.bin")).isFalse();
    }

    /** Whether others see a file that is on its way; afterwards it must be there and intact. */
    private boolean isShownWhileItRuns(String name) throws IOException {
        PacedStream content = new PacedStream();
        try (FtpSession uploader = service.session();
                FtpSession other = service.session()) {
            var upload = CompletableFuture.runAsync(() -> upload(uploader, name, content), Thread::startVirtualThread);
            service.bed()
                    .progress()
                    .waitUntil("bytes are on their way", LIMIT, () -> content.given() > ON_THE_WAY ? "" : "more");
            boolean shown = other.list("/").contains(name);
            content.end();
            upload.join();
            assertThat(content.gave(other.download(name))).isTrue();
            return shown;
        }
    }

    private static void upload(FtpSession session, String name, PacedStream content) {
        try {
            session.upload(name, content);
        } catch (IOException broken) {
            throw new AssertionError("The upload broke", broken);
        }
    }

    private static String unlessClosed(FtpSession session) {
        try {
            return session.isEnded() ? "" : "it is still open";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
