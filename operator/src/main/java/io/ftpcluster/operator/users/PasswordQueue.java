package io.ftpcluster.operator.users;

import io.ftpcluster.contract.password.Passwords;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hashes of one cluster on workers that all clusters share. A worker makes one hash and lines up again, so that
 * a cluster with thousands of new users does not keep another one's single user waiting. Thread-safe.
 */
public final class PasswordQueue implements PasswordHashes {
    // So many new users are written at once, while there are more to come.
    private static final int BATCH = 250;

    private static final int MOST_LANES = 4;

    private final Executor workers;
    private final Runnable news;
    private final Map<PasswordSource, String> made = new ConcurrentHashMap<>();
    private final Set<PasswordSource> waiting = ConcurrentHashMap.newKeySet();
    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lanes = new AtomicInteger();
    private final AtomicInteger unsaid = new AtomicInteger();

    /**
     * An empty queue.
     *
     * @param workers of all clusters
     * @param news called when there are new hashes: at the end, and now and then before
     */
    public PasswordQueue(Executor workers, Runnable news) {
        this.workers = workers;
        this.news = news;
    }

    @Override
    public Optional<String> hash(PasswordSource source, String password, @Nullable String before) {
        // Asked again after it was said to be waited for: it may have been made between the two.
        if (!made.containsKey(source) && waiting.add(source) && !made.containsKey(source)) {
            jobs.add(new Job(source, password, before));
            openLane();
        }
        return Optional.ofNullable(made.get(source));
    }

    @Override
    public void keepOnly(Set<PasswordSource> sources) {
        made.keySet().retainAll(sources);
    }

    private void openLane() {
        if (lanes.incrementAndGet() <= MOST_LANES) {
            workers.execute(this::work);
        } else {
            lanes.decrementAndGet();
        }
    }

    private void work() {
        Job job = jobs.poll();
        if (job == null) {
            lanes.decrementAndGet();
            // One that was added meanwhile has found all lanes taken.
            if (!jobs.isEmpty()) {
                openLane();
            }
            return;
        }
        try {
            made.put(job.source(), job.hash());
        } finally {
            waiting.remove(job.source());
            workers.execute(this::work);
        }
        if (unsaid.incrementAndGet() >= BATCH || waiting.isEmpty()) {
            unsaid.set(0);
            news.run();
        }
    }

    private record Job(
            PasswordSource source,
            String password,
            @Nullable String before) {
        String hash() {
            return before != null && Passwords.matches(password, before) ? before : Passwords.hash(password);
        }

        @Override
        public String toString() {
            return "Job[source=" + source + "]";
        }
    }
}
