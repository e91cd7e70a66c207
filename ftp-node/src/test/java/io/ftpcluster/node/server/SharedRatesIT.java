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
    // Ten seconds at the whole rate, so twenty for both.
    private static final int BYTES = 10 * RATE;
    // What is moved before each knows of the other may go at the whole rate: that may last three seconds and a half,
    // and twice that on a machine that is busy.
    private static final Duration SHORTEST = Duration.ofSeconds(13);

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"uploadRate\": " + RATE + "}");

    /** When it began and ended, by the clock of this process. */
    private record Upload(long begun, long ended) {
        // One may have begun much later than the other on a machine that is busy.
        Duration untilBothAreOver(Upload other) {
            return Duration.ofNanos(Math.max(ended, other.ended) - Math.min(begun, other.begun));
        }
    }

    @Test
    void shouldMoveNoMoreThanTheRate_throughBothNodesTogether() throws Exception {
        // given
        TestNode one = bed.node("files-0");
        TestNode two = bed.node("files-1");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // when
            CyclicBarrier bothAreIn = new CyclicBarrier(2);
            List<Callable<Upload>> uploads =
                    List.of(() -> upload(one, "a", bothAreIn), () -> upload(two, "b", bothAreIn));
            List<Future<Upload>> done = clients.invokeAll(uploads);
            Upload first = done.getFirst().get();
            Upload second = done.getLast().get();

            // then
            assertThat(first.untilBothAreOver(second)).isGreaterThan(SHORTEST);
        }
        assertThat(one.home().resolve("a")).hasSize(BYTES);
        assertThat(one.home().resolve("b")).hasSize(BYTES);
    }

    private static Upload upload(TestNode node, String name, CyclicBarrier bothAreIn) throws Exception {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            bothAreIn.await(60, TimeUnit.SECONDS);
            long begun = System.nanoTime();
            try (Socket data = client.openData()) {
                client.command("STOR " + name, "150");
                data.getOutputStream().write(new byte[BYTES]);
            }
            client.expect("226");
            return new Upload(begun, System.nanoTime());
        }
    }
}
