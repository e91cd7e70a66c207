package io.ftpcluster.node.transfer;

import java.util.concurrent.Semaphore;

/**
 * How many transfers and listings run at one time on a node. Each holds a thread and buffers; beyond what the memory
 * bears one more would end the process, and with it everybody's. Thread-safe; nobody waits here.
 */
public final class TransferPlaces {
    // An upload with TLS: 288 KiB for records and 32 KiB for what is sent. Others hold less on the heap.
    private static final long HEAP_BYTES = 320 * 1024;
    private static final int FEWEST = 8;

    private final Semaphore free;

    /** So many. */
    public TransferPlaces(int most) {
        free = new Semaphore(most);
    }

    /**
     * As many as half of the heap has room for, were all of them of the kind that needs most; the other half is for
     * sessions, logins and listings that are sorted.
     *
     * @param heapBytes most bytes that Java's heap may have
     */
    public static int fitting(long heapBytes) {
        return (int) Math.clamp(heapBytes / 2 / HEAP_BYTES, FEWEST, Integer.MAX_VALUE);
    }

    /** Takes a place, if there is one; {@link #giveBack} follows. */
    public boolean take() {
        return free.tryAcquire();
    }

    /** The transfer is over. */
    public void giveBack() {
        free.release();
    }
}
