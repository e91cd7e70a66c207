package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has arrived of interrupted uploads, for whichever node the client comes back to. Thread-safe. */
final class Partials {
    private final DirectoryTree tree;
    private final Path directory;

    Partials(DirectoryTree tree, Path directory) {
        this.tree = tree;
        this.directory = directory;
    }

    /** The facts of what is kept; null when nothing is. */
    @Nullable
    FileFacts find(String digest) throws IOException {
        try (Directory partials = tree.open(ReservedPlace.partialNames())) {
            return partials.find(digest);
        }
    }

    /** Takes what is kept over into a staging place. */
    Staging.Staged claim(String digest, Staging staging) throws IOException {
        return staging.adopt(ReservedPlace.partialNames(), digest, digest);
    }

    /** Forgets what is kept; false when nothing was. */
    boolean forget(String digest) throws IOException {
        return Files.deleteIfExists(directory.resolve(digest));
    }

    /** Keeps a file that an ended life left, unless something newer is kept already. */
    void keepLeftover(Path leftover, String digest) throws IOException {
        Path place = directory.resolve(digest);
        try {
            boolean stale = Files.exists(place)
                    && Files.getLastModifiedTime(place).compareTo(Files.getLastModifiedTime(leftover)) > 0;
            if (stale || Files.size(leftover) == 0) {
                Files.deleteIfExists(leftover);
            } else {
                Files.move(leftover, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (NoSuchFileException taken) {
            // Another node is tidying up too, or a client has just resumed it.
        }
    }

    /**
     * Removes what nobody came back for.
     *
     * @param now a time by the clock that dates the files, the volume's
     */
    int removeOlderThan(Duration age, FileTime now) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(directory)) {
            for (Path partial : kept) {
                removed += removeIfOlder(partial, now.toMillis() - age.toMillis()) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean removeIfOlder(Path partial, long oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(partial).toMillis() < oldest && Files.deleteIfExists(partial);
        } catch (NoSuchFileException taken) {
            return false;
        }
    }
}
