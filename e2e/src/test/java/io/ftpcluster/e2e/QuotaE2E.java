package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A quota is about the whole cluster: what one node stores, another one counts. */
@OnKubernetes
class QuotaE2E {
    private static final int NODES = 3;
    private static final int MEBIBYTE = 1 << 20;
    private static final int UPLOADS = 9;
    private static final int FITTING = 4;
    private static final Duration POLLED = Duration.ofMinutes(5); // the operator asks once a minute

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
    }

    @Test
    void shouldRefuseWhatIsTooMuch_onWhicheverNode_andShowWhatIsStored() throws Exception {
        // given
        FtpLogin user = limited("thrifty");
        try (NodeSessions nodes = NodeSessions.open(service, NODES, user)) {
            nodes.on(0).upload("first.bin", new byte[3 * MEBIBYTE]);

            // when, then
            assertThatThrownBy(() -> nodes.on(1).upload("second.bin", new byte[2 * MEBIBYTE]))
                    .isInstanceOf(FtpFailure.class)
                    .hasMessageContaining("552");
            assertThat(nodes.on(2).list("")).containsExactly("first.bin");

            // when
            nodes.on(2).delete("first.bin");

            // then
            nodes.on(1).upload("second.bin", new byte[2 * MEBIBYTE]);
        }
        await().atMost(POLLED)
                .untilAsserted(() -> assertThat(service.tellOfUser(user.user(), ".status.usage.bytes"))
                        .isEqualTo(Integer.toString(2 * MEBIBYTE)));
    }

    @Test
    void shouldNeverStoreMoreThanTheQuota_whenAllNodesUploadAtOnce() throws Exception {
        // given
        FtpLogin user = limited("crowded");
        List<Callable<Boolean>> uploads = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            String name = "part" + i + ".bin";
            uploads.add(() -> isStored(user, name));
        }

        // when
        int stored = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> upload : threads.invokeAll(uploads)) {
                stored += upload.get() ? 1 : 0;
            }
        }

        // then
        try (FtpSession session = FtpSession.open(service.address(), user)) {
            assertThat(session.list("")).hasSize(stored);
        }
        assertThat(stored).isLessThanOrEqualTo(FITTING);

        // when those come one after the other that were refused for room that others had only reserved
        for (int i = 0; i < UPLOADS; i++) {
            stored += isStored(user, "later" + i + ".bin") ? 1 : 0;
        }

        // then
        assertThat(stored).isEqualTo(FITTING);
    }

    private boolean isStored(FtpLogin user, String name) throws Exception {
        try (FtpSession session = FtpSession.open(service.address(), user)) {
            session.upload(name, new byte[MEBIBYTE]);
            return true;
        } catch (FtpFailure refused) {
            assertThat(refused).hasMessageContaining("552");
            return false;
        }
    }

    private FtpLogin limited(String name) {
        return service.addCheapUser(name, "limits: {quota: {size: 4Mi}}");
    }
}
