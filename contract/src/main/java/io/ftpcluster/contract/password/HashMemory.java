package io.ftpcluster.contract.password;

import java.util.concurrent.Semaphore;

/**
 * The memory that checks of passwords may take together: half of Java's heap, and enough for one of the dearest hashes
 * in any case. Users choose their hashes, and the machine its number of cores; without this bound a few logins at once,
 * of anybody, would use up the heap and end the process. Thread-safe; waiting holds the calling thread.
 */
public final class HashMemory {
    private static final int HEAP_PER_HASHES = 2;
    private static final long MIB = 1024 * 1024;

    private final int mebibytes;
    private final Semaphore free;

    /**
     * Of a heap.
     *
     * @param heapBytes the most that Java's heap may grow to, in bytes
     */
    public HashMemory(long heapBytes) {
        long hashes = Math.max(heapBytes / HEAP_PER_HASHES, Passwords.MOST_MEMORY);
        this.mebibytes = (int) Math.min(hashes / MIB, Integer.MAX_VALUE);
        // In order: else one that needs much would never have its turn.
        this.free = new Semaphore(mebibytes, true);
    }

    /** Of the heap of this process. */
    public static HashMemory ofThisProcess() {
        return new HashMemory(Runtime.getRuntime().maxMemory());
    }

    /** How many checks of hashes that this project makes are worth starting at the same time, 1 at least. */
    public int checksAtOnce(int cores) {
        return (int) Math.clamp(mebibytes * MIB / Passwords.MEMORY_OF_OURS, 1, cores);
    }

    /** The same as {@link Passwords#matches}, as soon as there is memory for that hash. */
    public boolean matches(String password, String hash) {
        int taken = (int) Math.ceilDiv(Passwords.memory(hash), MIB);
        free.acquireUninterruptibly(taken);
        try {
            return Passwords.matches(password, hash);
        } finally {
            free.release(taken);
        }
    }
}
