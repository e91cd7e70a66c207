package io.ftpcluster.auth.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells two versions of a file apart without reading it.
 *
 * @param place where it really lies, after all links
 * @param key the file system's own number for it
 * @param modified when it was written last
 * @param bytes its size
 */
record FileStamp(Path place, String key, Instant modified, long bytes) {
    // File systems round times; within this time a second change may look like the first.
    private static final Duration DOUBT = Duration.ofSeconds(2);

    /** The stamp of a file; empty when there is none. */
    static Optional<FileStamp> of(Path file) {
        try {
            Path place = file.toRealPath();
            BasicFileAttributes now = Files.readAttributes(place, BasicFileAttributes.class);
            return Optional.of(new FileStamp(
                    place,
                    Objects.toString(now.fileKey()),
                    now.lastModifiedTime().toInstant(),
                    now.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the file was written long enough before the moment that any later change gives another stamp. */
    boolean isCertainAt(Instant moment) {
        return modified.isBefore(moment.minus(DOUBT));
    }
}
