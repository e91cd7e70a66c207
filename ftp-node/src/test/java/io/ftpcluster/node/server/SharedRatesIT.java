package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's own rate, on two nodes that share a Redis: it is shown by the shortest time that bytes can have taken. */
class SharedRatesIT {
    private static final int RATE = 400_000;
    // Five seconds at the whole rate, ten at half of it.
    private static final int BYTES = 5 * RATE;
    // What is moved before each knows of the other may go at the whole rate: that may last three seconds and a half.
    private static final Duration SHORTEST = Duration.ofMillis(6500);

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"uploadRate\": " + RATE + "}");

    @Test
    void shouldMoveNoMoreThanTheRate_throughBothNodesTogether() throws Exception {
        // given
        TestNode one = bed.node("files-0");
        TestNode two = bed.node("files-1");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // when
            CyclicBarrier bothAreIn = new CyclicBarrier(2);
            List<Callable<Duration>> uploads =
                    List.of(() -> upload(one, "a", bothAreIn), () -> upload(two, "b", bothAreIn));
            List<Future<Duration>> times = clients.invokeAll(uploads);

            // then
            for (Future<Duration> time : times) {
                assertThat(time.get()).isGreaterThan(SHORTEST);
            }
        }
        assertThat(one.home().resolve("a")).hasSize(BYTES);
        assertThat(one.home().resolve("b")).hasSize(BYTES);
    }

    private static Duration upload(TestNode node, String name, CyclicBarrier bothAreIn) throws Exception {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            bothAreIn.await(30, TimeUnit.SECONDS);
            long begun = System.nanoTime();
            try (Socket data = client.openData()) {
                client.command("STOR " + name, "150");
                data.getOutputStream().write(new byte[BYTES]);
            }
            client.expect("226");
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
