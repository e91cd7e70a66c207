package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.BalancerView;
import io.ftpcluster.e2e.bed.LoginStream;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second FtpCluster comes and goes beside the first, on a claim that it did not create. */
@OnKubernetes
class SecondServiceE2E {
    private static final String OWN_CLAIM = "storage: {existingClaim: kept}";
    private static final Duration GONE = Duration.ofMinutes(5);

    private TestService first;
    private TestService second;

    @BeforeAll
    void readyServices(TestBed bed) {
        first = bed.sharedService().readyWith(3);
        second = bed.secondService();
    }

    @AfterAll
    void removeSecond() {
        second.remove();
    }

    @Test
    void shouldLeaveTheFirstAloneAndTheClaimInPlace_whenASecondComesAndGoes() throws Exception {
        // given
        String podBefore = first.view().podUid(TestService.node(0));
        String hashBefore = new BalancerView(first).writtenHash();
        try (LoginStream logins = LoginStream.start(first)) {
            // when
            second.createClaim("kept");
            second.apply(1, OWN_CLAIM);
            second.awaitReady(1);
            upload();
            delete();

            // then
            assertThat(logins.failures()).isEmpty();
        }
        assertThat(first.view().podUid(TestService.node(0))).isEqualTo(podBefore);
        assertThat(new BalancerView(first).writtenHash()).isEqualTo(hashBefore);
        assertThat(second.leftovers()).containsExactly("PersistentVolumeClaim/kept");

        // when it comes again
        second.apply(1, OWN_CLAIM);
        second.awaitReady(1);

        // then
        try (FtpSession session = second.session()) {
            assertThat(session.list("/")).contains("only-here.txt");
        }
    }

    private void upload() throws Exception {
        try (FtpSession there = second.session();
                FtpSession here = first.session()) {
            there.upload("only-here.txt", new byte[] {1});
            assertThat(there.list("/")).contains("only-here.txt");
            assertThat(here.list("/")).doesNotContain("only-here.txt");
        }
    }

    private void delete() {
        second.bed()
                .kubectl()
                .run("delete", "ftpc", TestService.NAME, "--namespace", second.namespace())
                .orThrow();
        second.bed().progress().waitUntil("everything it owned is gone", GONE, () -> {
            var left = second.leftovers();
            return left.size() == 1 ? "" : String.join(", ", left);
        });
    }
}
