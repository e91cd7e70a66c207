package io.ftpcluster.node.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Large buffers outside the heap for uploads, a bounded number of them. When all are lent a small one is made: then an
 * upload costs more processor time, but it never waits for another client's. Thread-safe.
 */
public final class BufferPool {
    private static final int LARGE_BYTES = 1 << 20;
    private static final int SMALL_BYTES = 1 << 16;

    private final Deque<ByteBuffer> idle = new ArrayDeque<>();
    private int unmade;

    /** With at most this many large buffers of 1 MiB, made when first needed. */
    public BufferPool(int largeBuffers) {
        this.unmade = largeBuffers;
    }

    /** A buffer until it is closed. */
    final class Lease implements AutoCloseable {
        private final ByteBuffer buffer;

        private Lease(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        ByteBuffer buffer() {
            return buffer;
        }

        @Override
        public void close() {
            giveBack(buffer);
        }
    }

    synchronized Lease lease() {
        ByteBuffer pooled = idle.pollFirst();
        if (pooled != null) {
            return new Lease(pooled.clear());
        }
        if (unmade > 0) {
            unmade--;
            return new Lease(ByteBuffer.allocateDirect(LARGE_BYTES));
        }
        return new Lease(ByteBuffer.allocateDirect(SMALL_BYTES));
    }

    private synchronized void giveBack(ByteBuffer buffer) {
        if (buffer.capacity() == LARGE_BYTES) {
            idle.addFirst(buffer);
        }
    }
}
