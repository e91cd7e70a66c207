package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one append at a time be put at the end of a file, in the whole cluster, and undoes what a crash interrupts. The
 * record of a turn says where the file ended; making it is the lock, since only one can make a file. A turn takes as
 * long as a copy inside the kernel, not as long as a client sends. Thread-safe.
 */
final class Appends {
    private static final Logger LOG = LoggerFactory.getLogger(Appends.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 10;
    private static final String UNDOING = ".undoing";
    private static final int FIELDS = 4;

    private final DirectoryTree tree;
    private final Path directory;
    private final Lives lives;

    Appends(DirectoryTree tree, Path directory, Lives lives) {
        this.tree = tree;
        this.directory = directory;
        this.lives = lives;
    }

    /**
     * The right to append to one file.
     *
     * @param record to be removed when the file is in order
     * @param fileEnd where the file ended before
     */
    record Turn(Path record, long fileEnd) {
        /** Lets the next one append; called when the file is complete, or as it was. */
        void end() throws IOException {
            Files.deleteIfExists(record);
        }
    }

    private record Entry(String life, long inode, long end, VirtualPath file) {
        static @Nullable Entry parse(String text) {
            List<String> fields = text.lines().toList();
            if (fields.size() != FIELDS) {
                return null;
            }
            VirtualPath path = VirtualPath.ROOT.resolve(fields.get(3)).orElse(VirtualPath.ROOT);
            return new Entry(fields.get(0), Long.parseLong(fields.get(1)), Long.parseLong(fields.get(2)), path);
        }

        ByteBuffer bytes() {
            String text = life + "\n" + inode + "\n" + end + "\n" + file + "\n";
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Waits until nobody else appends to a file.
     *
     * @param file from the root of the volume
     * @param inode what the name means now
     * @param open the file, to see where it ends
     */
    Turn await(VirtualPath file, long inode, FileChannel open) throws IOException {
        Path record = directory.resolve(ReservedPlace.digest(file));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (FileChannel made = FileChannel.open(record, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                if (!Files.exists(undoing(record))) {
                    return begin(record, made, new Entry(lives.own(), inode, open.size(), file));
                }
                Files.delete(record);
            } catch (FileAlreadyExistsException taken) {
                undoIfLeft(record);
            }
            pause();
        }
        throw new StorageException(StorageFault.BUSY, "Another append to the file goes on: " + file);
    }

    // On a full volume a record can be made but not written. Left empty it would keep everybody from appending.
    private static Turn begin(Path record, FileChannel made, Entry entry) throws IOException {
        try {
            made.write(entry.bytes());
            made.force(true);
            return new Turn(record, entry.end());
        } catch (IOException e) {
            Files.deleteIfExists(record);
            throw e;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while another append went on", e);
        }
    }

    private static Path undoing(Path record) {
        return record.resolveSibling(record.getFileName() + UNDOING);
    }

    /** Undoes what lives that are over have left. */
    void undoLeftovers() throws IOException {
        try (DirectoryStream<Path> records = Files.newDirectoryStream(directory)) {
            for (Path record : records) {
                undoIfLeft(record);
            }
        }
    }

    private void undoIfLeft(Path record) throws IOException {
        try {
            Entry entry = Entry.parse(Files.readString(record));
            if (entry == null) {
                removeIfOld(record);
            } else if (lives.isOver(entry.life())) {
                undo(record, entry);
            }
        } catch (NoSuchFileException ended) {
            // Its turn ended, or another node has just undone it.
        }
    }

    // A life ended between the making of the record and its one write: the file is untouched.
    private void removeIfOld(Path record) throws IOException {
        long now = Files.getLastModifiedTime(lives.file(lives.own())).toMillis();
        if (now - Files.getLastModifiedTime(record).toMillis() > Lease.DEAD_AFTER.toMillis()) {
            Files.deleteIfExists(record);
        }
    }

    // Of several nodes that see the same record, the one whose rename succeeds undoes it, and until then nobody
    // appends.
    private void undo(Path record, Entry entry) throws IOException {
        boolean claimed = record.toString().endsWith(UNDOING);
        Path mine = claimed ? record : Files.move(record, undoing(record), StandardCopyOption.ATOMIC_MOVE);
        try {
            cutOff(entry);
        } catch (IOException e) {
            if (StorageException.of(e).fault() != StorageFault.NOT_FOUND) {
                throw e; // The record stays: this is tried again, and until then nobody appends.
            }
        }
        Files.deleteIfExists(mine);
    }

    private void cutOff(Entry entry) throws IOException {
        try (Directory parent = tree.open(entry.file().parent().names())) {
            FileFacts facts = parent.find(entry.file().name());
            if (facts != null && facts.inode() == entry.inode() && facts.isFile() && facts.size() > entry.end()) {
                try (FileChannel file = parent.open(entry.file().name(), Set.of(StandardOpenOption.WRITE))) {
                    file.truncate(entry.end());
                    file.force(false);
                }
                LOG.info("Undid an append to {} that a crash interrupted", entry.file());
            }
        }
    }
}
