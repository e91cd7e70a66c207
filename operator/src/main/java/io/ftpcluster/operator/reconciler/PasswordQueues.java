package io.ftpcluster.operator.reconciler;

import io.ftpcluster.operator.users.PasswordQueue;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** One queue of passwords for each cluster, on a few threads that all share. Thread-safe. */
final class PasswordQueues implements AutoCloseable {
    private final Consumer<ResourceID> news;
    private final Map<ResourceID, PasswordQueue> queues = new ConcurrentHashMap<>();
    private final ExecutorService workers;

    /**
     * Starts no thread yet.
     *
     * @param news told the cluster when it has new hashes
     */
    PasswordQueues(Consumer<ResourceID> news) {
        this.news = news;
        // Half of the machine: the other half goes on reconciling. Each thread needs 19 MiB while it hashes.
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    }

    /** The queue of a cluster. */
    PasswordQueue of(ResourceID cluster) {
        return queues.computeIfAbsent(cluster, id -> new PasswordQueue(workers, () -> news.accept(id)));
    }

    /** Of a cluster that is gone. */
    void forget(ResourceID cluster) {
        queues.remove(cluster);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
