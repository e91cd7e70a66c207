package io.ftpcluster.node.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How much is stored: regular files only, with their sizes.
 *
 * @param bytes of all files together
 * @param files how many
 */
public record Usage(long bytes, long files) {
    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0);

    /** What this is more than another; parts of it may be negative. */
    public Usage minus(Usage other) {
        return new Usage(bytes - other.bytes, files - other.files);
    }

    /** Both together. */
    Usage plus(Usage other) {
        return new Usage(bytes + other.bytes, files + other.files);
    }

    /** As far as it is more than nothing. */
    Usage orNothing() {
        return new Usage(Math.max(0, bytes), Math.max(0, files));
    }

    /** Counts a whole tree. Blocks on the disk, for long where there is much. */
    public static Usage of(Storage tree) {
        Usage counted = NONE;
        Deque<VirtualPath> waiting = new ArrayDeque<>();
        waiting.add(VirtualPath.ROOT);
        while (!waiting.isEmpty()) {
            counted = counted.plus(in(tree, waiting.removeLast(), waiting::addLast));
        }
        return counted;
    }

    /**
     * Counts the files of one directory, and names the directories in it. What is no directory, or not there any more,
     * holds nothing.
     */
    static Usage in(Storage tree, VirtualPath directory, Consumer<VirtualPath> below) {
        long bytes = 0;
        long files = 0;
        try (Listing entries = tree.list(directory)) {
            while (entries.next()) {
                FileFacts facts = entries.facts();
                if (facts != null && facts.isFile()) {
                    bytes += facts.size();
                    files++;
                } else if (facts != null && facts.isDirectory()) {
                    below.accept(directory.child(text(entries.name())));
                }
            }
        } catch (StorageException e) {
            requireGone(e);
        }
        return new Usage(bytes, files);
    }

    private static String text(ByteBuffer name) {
        return StandardCharsets.UTF_8.decode(name.duplicate()).toString();
    }

    // A directory that has disappeared since it was seen holds nothing.
    private static void requireGone(StorageException failure) {
        if (failure.fault() != StorageFault.NOT_FOUND && failure.fault() != StorageFault.NOT_A_DIRECTORY) {
            throw failure;
        }
    }

    /** What a name holds itself: a file with its size, anything else, or nothing at all, nothing. */
    static Usage of(@Nullable FileFacts facts) {
        return facts != null && facts.isFile() ? new Usage(facts.size(), 1) : NONE;
    }

    /** What one place holds itself. */
    static Usage at(Storage tree, VirtualPath place) {
        try {
            return of(tree.facts(place));
        } catch (StorageException e) {
            requireGone(e);
            return NONE;
        }
    }
}
