package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files outlive their FtpCluster, and the next one of its name has them again; unless the spec says otherwise. */
@OnKubernetes
class LeftFilesE2E {
    private static final Duration GONE = Duration.ofMinutes(5);
    private static final String CLAIM = "PersistentVolumeClaim/files-data";
    private static final String FILE = "left-behind.txt";

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
    void shouldLeaveTheFiles_untilTheSpecSaysThatTheyGo() throws Exception {
        // given
        service.readyWith(1);
        try (FtpSession session = service.session()) {
            session.upload(FILE, new byte[] {1});
        }

        // when it is deleted, and comes again
        deleteAndAwait(List.of(CLAIM));
        service.readyWith(1);

        // then
        try (FtpSession session = service.session()) {
            assertThat(session.list("/")).contains(FILE);
        }
        service.bed()
                .progress()
                .waitUntil(
                        "an event says so", GONE, () -> events("ClaimTakenUp").contains("files-data") ? "" : "it");

        // when it is deleted for good
        service.apply(1, "storage: {whenDeleted: Delete}");
        service.awaitReady(1);
        assertThat(service.view().tell("StorageReady")).contains("deleted with the FtpCluster");

        // then
        deleteAndAwait(List.of());
    }

    private void deleteAndAwait(List<String> left) {
        service.bed()
                .kubectl()
                .run("delete", "ftpc", TestService.NAME, "--namespace", service.namespace())
                .orThrow();
        service.bed().progress().waitUntil("only " + left + " is left", GONE, () -> {
            List<String> now = service.leftovers();
            return now.equals(left) ? "" : String.join(", ", now);
        });
    }

    private String events(String reason) {
        return service.bed()
                .kubectl()
                .run(
                        "get",
                        "events",
                        "--namespace",
                        service.namespace(),
                        "--field-selector",
                        "reason=" + reason,
                        "--output",
                        "jsonpath={range .items[*]}{.message}{'\\n'}{end}")
                .orThrow()
                .output();
    }
}
