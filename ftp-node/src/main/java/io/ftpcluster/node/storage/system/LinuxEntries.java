package io.ftpcluster.node.storage.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a directory in the order the file system has them, read in blocks. Used, and closed, by the thread
 * that opened them.
 */
public final class LinuxEntries implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 15;
    private static final int LENGTH_AT = 16;
    private static final int NAME_AT = 19;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int STATX_BASIC = 0x7ff;

    private final LinuxDirectory directory;
    private final int descriptor;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment block = arena.allocate(BLOCK_BYTES, Long.BYTES);
    private final ByteBuffer bytes = block.asByteBuffer();
    private final ByteBuffer name = block.asByteBuffer();
    private final Scratch scratch = Scratch.ofThread();
    private int filled;
    private int next;
    private int nameStart;
    private int nameEnd;

    LinuxEntries(LinuxDirectory directory, int descriptor) {
        this.directory = directory;
        this.descriptor = descriptor;
    }

    /** Moves to the next entry, leaving out the directory itself and its parent; false at the end. */
    public boolean next() throws IOException {
        do {
            if (next >= filled && !fill()) {
                return false;
            }
            int length = Short.toUnsignedInt(block.get(ValueLayout.JAVA_SHORT, next + LENGTH_AT));
            nameStart = next + NAME_AT;
            nameEnd = nameStart;
            while (bytes.get(nameEnd) != 0) {
                nameEnd++;
            }
            next += length;
        } while (isDots());
        return true;
    }

    private boolean fill() throws IOException {
        filled = (int)
                LinuxDirectory.call("getdents", scratch, Errno.EINTR, s -> LinuxCalls.getdents(s, descriptor, block));
        next = 0;
        return filled > 0;
    }

    private boolean isDots() {
        int length = nameEnd - nameStart;
        return bytes.get(nameStart) == '.' && (length == 1 || length == 2 && bytes.get(nameStart + 1) == '.');
    }

    /** The name of the entry, between position and limit; valid until the next one. */
    public ByteBuffer name() {
        return name.clear().limit(nameEnd).position(nameStart);
    }

    /** The facts of the entry; null when it has gone since the block was read. */
    public @Nullable LinuxFacts facts() throws IOException {
        int result = statx();
        if (result == 0) {
            return LinuxFacts.in(scratch.facts());
        }
        int number = scratch.errorNumber();
        if (number == Errno.ENOENT) {
            return null;
        }
        throw new SystemCallException("stat", number);
    }

    @SuppressWarnings("IllegalCatch")
    private int statx() {
        try {
            return LinuxCalls.statx(scratch, descriptor, block.asSlice(nameStart), AT_SYMLINK_NOFOLLOW, STATX_BASIC);
        } catch (Throwable impossible) {
            throw new IllegalStateException("A call of the C library could not be made", impossible);
        }
    }

    @Override
    public void close() {
        arena.close();
        directory.close();
    }
}
