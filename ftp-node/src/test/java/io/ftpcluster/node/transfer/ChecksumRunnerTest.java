package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.storage.DownloadSource;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChecksumRunnerTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** A file of one byte that can be read only after somebody opens the gate. */
    private static final class GatedFile implements DownloadSource {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public long size() {
            return 1;
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer buffer, long position) {
            reading.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (position > 0) {
                return -1;
            }
            buffer.put((byte) 'x');
            return 1;
        }

        @Override
        public void close() {}
    }

    private static Checksum crc(DownloadSource source) {
        return new Checksum(HashAlgorithm.CRC32, source, ByteRange.from(0));
    }

    private final GatedFile slow = new GatedFile();

    @Test
    @Tag("security-case-37")
    void shouldSayBusy_whenAllPlacesAreTaken_andServeAgainAfterwards() throws InterruptedException {
        ChecksumRunner runner = new ChecksumRunner(1, SHORT);
        CompletableFuture<ChecksumOutcome> first = begin(() -> runner.run(crc(slow)));
        slow.reading.await();
        assertThat(runner.run(crc(new GatedFile()))).isEqualTo(new ChecksumOutcome.Busy());
        slow.gate.countDown();
        assertThat(first.join()).isEqualTo(new ChecksumOutcome.Computed("8cdc1683", 1));
        assertThat(runner.run(crc(slow))).isEqualTo(new ChecksumOutcome.Computed("8cdc1683", 1));
    }

    @Test
    void shouldWaitForAPlace() throws InterruptedException {
        ChecksumRunner runner = new ChecksumRunner(1, LONG);
        CompletableFuture<ChecksumOutcome> first = begin(() -> runner.run(crc(slow)));
        slow.reading.await();
        CompletableFuture<ChecksumOutcome> second = begin(() -> runner.run(crc(slow)));
        slow.gate.countDown();
        assertThat(second.join()).isEqualTo(first.join());
    }

    @Test
    void shouldNotWait_whenItWasAborted() throws InterruptedException {
        ChecksumRunner runner = new ChecksumRunner(1, LONG);
        CompletableFuture<ChecksumOutcome> first = begin(() -> runner.run(crc(slow)));
        slow.reading.await();
        Checksum aborted = crc(slow);
        CompletableFuture<ChecksumOutcome> second = begin(() -> runner.run(aborted));
        aborted.abort();
        assertThat(second.join()).isEqualTo(new ChecksumOutcome.Aborted());
        slow.gate.countDown();
        assertThat(first.join()).isInstanceOf(ChecksumOutcome.Computed.class);
    }

    // On threads of their own: the common pool of a small machine has one, and the first of them blocks it.
    private static CompletableFuture<ChecksumOutcome> begin(Supplier<ChecksumOutcome> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}
