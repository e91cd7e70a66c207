package io.ftpcluster.auth.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a small file again and again and tells a listener when its content has changed. It compares the content
 * itself, because a mounted Secret changes by a swapped link some directories above, which neither the file's own time
 * nor a watch on its directory shows reliably. The listener runs on the polling thread, one call at a time.
 */
public final class PolledFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolledFile.class);

    private final Path path;
    private final Consumer<FileState> listener;
    private final ScheduledExecutorService executor;
    private @Nullable FileState last;

    private PolledFile(Path path, Consumer<FileState> listener) {
        this.path = path;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("poll-" + path.getFileName()).factory());
    }

    /**
     * Reads the file now, on the calling thread, and then after every interval until closed. The first state is always
     * told, whatever it is.
     */
    public static PolledFile open(Path path, Duration interval, Consumer<FileState> listener) {
        PolledFile file = new PolledFile(path, listener);
        file.poll();
        file.pollEvery(interval);
        return file;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void pollEvery(Duration interval) {
        ScheduledFuture<?> _ = executor.scheduleWithFixedDelay(
                this::pollSafely, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void pollSafely() {
        try {
            poll();
        } catch (RuntimeException e) {
            // Without this the executor would silently never look again.
            LOG.error("Reading {} failed; trying again", path, e);
        }
    }

    private void poll() {
        FileState now = FileState.of(path);
        if (!now.equals(last)) {
            last = now;
            listener.accept(now);
        }
    }
}
