package io.ftpcluster.e2e.bed;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Bytes for an upload that goes on, slowly, until it is told to end. {@link #end} may be called from any thread; the
 * rest is for the one that reads.
 */
public final class PacedStream extends InputStream {
    private static final long PAUSE = Duration.ofMillis(20).toNanos();
    private static final int BLOCK = 8 * 1024;

    private volatile boolean ended;
    private volatile long given;

    /** The next bytes that are read are the last. */
    public void end() {
        ended = true;
    }

    /** The same: a test that fails must not leave an upload without end. */
    @Override
    public void close() {
        end();
    }

    /** How many bytes were read so far. */
    public long given() {
        return given;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (ended) {
            return -1;
        }
        LockSupport.parkNanos(PAUSE);
        int count = Math.min(length, BLOCK);
        for (int i = 0; i < count; i++) {
            target[offset + i] = byteAt(given + i);
        }
        given += count;
        return count;
    }

    /** Whether content is what was read here. */
    public boolean gave(byte[] content) {
        if (content.length != given) {
            return false;
        }
        for (int i = 0; i < content.length; i++) {
            if (content[i] != byteAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A pattern that does not repeat within a block, so that a lost or doubled block shows. */
    private static byte byteAt(long position) {
        return (byte) (position * 31 + (position >>> 8) * 17 + (position >>> 16));
    }
}
