package io.ftpcluster.node.transfer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Computes checksums, a bounded number at a time: one client with many sessions could otherwise keep all processors busy
 * with reading large files. Thread-safe.
 */
public final class ChecksumRunner {
    private static final long LOOK_MILLIS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration patience;

    /**
     * For one node.
     *
     * @param places how many run at a time
     * @param patience how long another one waits for a place
     */
    public ChecksumRunner(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Reading a file as fast as possible takes a whole processor, so half of them are left to everybody else. */
    public static ChecksumRunner forThisMachine() {
        return new ChecksumRunner(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    /** Computes a checksum on the calling thread, when there is a place. */
    public ChecksumOutcome run(Checksum checksum) {
        try {
            if (!enter(checksum)) {
                return checksum.isAborted() ? new ChecksumOutcome.Aborted() : new ChecksumOutcome.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ChecksumOutcome.Aborted();
        }
        try {
            return checksum.compute();
        } finally {
            places.release();
        }
    }

    // In short steps, because ABOR has no way to wake a thread that waits for a place.
    private boolean enter(Checksum checksum) throws InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (!checksum.isAborted() && System.nanoTime() < giveUpAt) {
            if (places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }
}
