package io.ftpcluster.auth.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at one file, or at all files of a directory whose names match, and tells a listener all of them
 * when any has changed. What has not changed is the same object as before. A file is read again only when its place,
 * time or size has changed. The listener runs on the polling thread, one call at a time.
 */
public final class PolledFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolledFiles.class);
    /** The kubelet's link to the version that counts. Only after it has been swapped is the old version removed. */
    private static final String MOUNTED_VERSION = "..data";

    private final Path place;
    private final String names;
    private final Consumer<Map<Path, FileState>> listener;
    private final ScheduledExecutorService executor;
    private final Map<Path, Known> known = new HashMap<>();
    private Map<Path, FileState> last = Map.of();

    private PolledFiles(Path place, String names, Consumer<Map<Path, FileState>> listener) {
        this.place = place;
        this.names = names;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("poll-" + place.getFileName()).factory());
    }

    private record Known(Optional<FileStamp> stamp, Instant read, FileState state) {
        boolean isStill(Optional<FileStamp> now) {
            return stamp.equals(now) && stamp.isPresent() && stamp.get().isCertainAt(read);
        }
    }

    /**
     * Reads all now, on the calling thread, and then after every interval until closed. The first state is always told;
     * a file or directory that is missing is told as one absent file.
     *
     * @param names pattern of the names that count in a directory, such as <code>*.json</code>
     */
    public static PolledFiles open(
            Path place, String names, Duration interval, Consumer<Map<Path, FileState>> listener) {
        PolledFiles files = new PolledFiles(place, names, listener);
        files.poll();
        ScheduledFuture<?> _ = files.executor.scheduleWithFixedDelay(
                files::pollSafely, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        return files;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void pollSafely() {
        try {
            poll();
        } catch (RuntimeException e) {
            // Without this the executor would silently never look again.
            LOG.error("Reading {} failed; trying again", place, e);
        }
    }

    private void poll() {
        Optional<Path> version = mountedVersion();
        Map<Path, FileState> now = read();
        // A mount that changed meanwhile may have shown half of each version: the next look will tell.
        if (version.equals(mountedVersion()) && !now.equals(last)) {
            last = now;
            listener.accept(now);
        }
    }

    private Map<Path, FileState> read() {
        Map<Path, FileState> found = new TreeMap<>();
        if (!Files.isDirectory(place)) {
            found.put(place, state(place));
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, names)) {
            files.forEach(file -> found.put(file, state(file)));
        } catch (IOException e) {
            found.put(place, absent(place + " cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
        known.keySet().retainAll(found.keySet());
        if (found.isEmpty()) {
            found.put(place, absent(place + " has no file " + names));
        }
        return found;
    }

    private FileState state(Path file) {
        Known before = known.get(file);
        Optional<FileStamp> stamp = FileStamp.of(file);
        if (before != null && before.isStill(stamp)) {
            return before.state();
        }
        Instant now = Instant.now();
        FileState state = FileState.of(file);
        FileState kept = before != null && before.state().equals(state) ? before.state() : state;
        known.put(file, new Known(stamp, now, kept));
        return kept;
    }

    private FileState absent(String reason) {
        FileState state = new FileState.Absent(reason);
        FileState before = last.get(place);
        return before != null && before.equals(state) ? before : state;
    }

    private Optional<Path> mountedVersion() {
        try {
            return Optional.of(place.resolve(MOUNTED_VERSION).toRealPath());
        } catch (IOException noMount) {
            return Optional.empty();
        }
    }
}
