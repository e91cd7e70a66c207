package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * This life's right to the files it is writing. Others take them when its file in {@link ReservedPlace#lives()} has not
 * changed for {@link #DEAD_AFTER}; so a node that could not change it for half of that writes no more. No clocks are
 * compared and no locks of the file system are used, which network file systems have in too many kinds. Thread-safe.
 */
final class Lease {
    static final Duration DEAD_AFTER = Duration.ofSeconds(25);

    /**
     * The two times; the room between them is for a write that the system holds up.
     *
     * @param heldFor how long a life may write after it last changed its file
     * @param deadAfter how long others watch before they take its files
     */
    record Times(Duration heldFor, Duration deadAfter) {
        /** What nodes use. */
        static final Times STANDARD = new Times(DEAD_AFTER.dividedBy(2), DEAD_AFTER);
    }

    private final Path file;
    private final Duration heldFor;
    private long count;
    private volatile long renewedAt;

    Lease(Path file, Duration heldFor) {
        this.file = file;
        this.heldFor = heldFor;
    }

    /** Says that this node lives; called every few seconds. */
    synchronized void renew() throws IOException {
        long began = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Long.toString(++count).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        renewedAt = began;
    }

    /**
     * Fails when others may have taken this node's files.
     *
     * @throws StorageException when it could not renew for too long
     */
    void require() {
        if (System.nanoTime() - renewedAt > heldFor.toNanos()) {
            throw new StorageException(StorageFault.BROKEN, "The volume took no sign of life for too long");
        }
    }

    /** The file that changes. */
    Path file() {
        return file;
    }
}
