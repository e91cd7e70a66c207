package io.ftpcluster.e2e.bed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The places that a user with a limit has, over all nodes.
 *
 * @param service where the user logs in
 * @param user somebody who is known and may only have so many sessions
 */
public record SessionPlaces(TestService service, FtpLogin user) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Waits until exactly so many are free: so many sessions begin beside those that are there, and the next is refused. */
    public void awaitFree(int places) {
        // A session may be on a node that has just been killed, and break.
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> assertFree(places));
    }

    private static void close(FtpSession session) {
        try {
            session.close();
        } catch (IOException _) {
            // Its node is gone, and so is it.
        }
    }

    private void assertFree(int places) throws Exception {
        List<FtpSession> taken = new ArrayList<>();
        try {
            for (int i = 0; i < places; i++) {
                taken.add(FtpSession.open(service.address(), user));
            }
            assertThatThrownBy(() -> taken.add(FtpSession.open(service.address(), user)))
                    .isInstanceOf(FtpFailure.class)
                    .hasMessageContaining("421");
        } catch (FtpFailure full) {
            throw new AssertionError(taken.size() + " of " + places + " places are free", full);
        } finally {
            taken.forEach(SessionPlaces::close);
        }
    }
}
