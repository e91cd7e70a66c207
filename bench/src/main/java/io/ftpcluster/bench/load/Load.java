package io.ftpcluster.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps a server busy, and watches it meanwhile. */
public final class Load {
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final Duration LONGEST_SINGLE = Duration.ofSeconds(60);
    private static final int FEWEST_SINGLE = 3;

    private final Plan plan;
    private final DoubleSupplier cpuSeconds;

    /**
     * A load.
     *
     * @param cpuSeconds processor time of the server's processes so far
     */
    public Load(Plan plan, DoubleSupplier cpuSeconds) {
        this.plan = plan;
        this.cpuSeconds = cpuSeconds;
    }

    /** Makes the work of one client; called on the client's own thread. */
    public interface Client {
        Work begin(int number) throws IOException;
    }

    /** Several clients at once, watched for the time of the plan while all of them are in the middle of their work. */
    public Measured together(int clients, Client client) throws IOException, InterruptedException {
        Crew crew = new Crew(clients, client);
        try {
            crew.sleep(plan.warmUp());
            crew.enter(Tally.Phase.MEASURING);
            double cpuBefore = cpuSeconds.getAsDouble();
            long startedAt = System.nanoTime();
            long operations = crew.operations();
            long bytes = crew.bytes();
            crew.sleep(plan.watched());
            double seconds = (System.nanoTime() - startedAt) / 1e9;
            operations = crew.operations() - operations;
            bytes = crew.bytes() - bytes;
            if (bytes == 0 && operations == 0) {
                throw new IOException("nothing was done while it was watched");
            }
            double cpu = cpuSeconds.getAsDouble() - cpuBefore;
            crew.end();
            return new Measured(seconds, operations, bytes, cpu, crew.latencies(), new Latencies());
        } finally {
            crew.end();
        }
    }

    /** One client, watched for whole operations: for long ones, of which only a few fit into the time. */
    public Measured alone(Client client) throws IOException {
        try (Work work = client.begin(0)) {
            Tally tally = new Tally();
            repeat(work, tally, plan.warmUp(), 1);
            tally.enter(Tally.Phase.MEASURING);
            long operations = tally.operations();
            long bytes = tally.bytes();
            double cpuBefore = cpuSeconds.getAsDouble();
            long startedAt = System.nanoTime();
            repeat(work, tally, plan.watched(), FEWEST_SINGLE);
            return new Measured(
                    (System.nanoTime() - startedAt) / 1e9,
                    tally.operations() - operations,
                    tally.bytes() - bytes,
                    cpuSeconds.getAsDouble() - cpuBefore,
                    tally.latencies(),
                    tally.firstBytes());
        }
    }

    private static void repeat(Work work, Tally tally, Duration time, int atLeast) throws IOException {
        long startedAt = System.nanoTime();
        for (int done = 0; ; done++) {
            long passed = System.nanoTime() - startedAt;
            boolean enough = passed >= time.toNanos() && done >= atLeast;
            if (enough || (done > 0 && passed >= LONGEST_SINGLE.toNanos())) {
                return;
            }
            work.once(tally);
        }
    }

    /** The threads of one run. */
    private static final class Crew {
        private final List<Tally> tallies = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
        private final CountDownLatch broken = new CountDownLatch(1);

        Crew(int clients, Client client) {
            for (int i = 0; i < clients; i++) {
                int number = i;
                Tally tally = new Tally();
                tallies.add(tally);
                threads.add(Thread.ofPlatform().daemon().name("client-" + i).start(() -> run(client, number, tally)));
            }
        }

        private void run(Client client, int number, Tally tally) {
            try (Work work = client.begin(number)) {
                while (!tally.isOver()) {
                    work.once(tally);
                }
            } catch (IOException e) {
                if (!tally.isOver()) {
                    failure.compareAndSet(null, e);
                    broken.countDown();
                }
            }
        }

        void sleep(Duration time) throws IOException, InterruptedException {
            boolean failed = broken.await(time.toNanos(), TimeUnit.NANOSECONDS);
            IOException cause = failure.get();
            if (failed && cause != null) {
                throw cause;
            }
        }

        void enter(Tally.Phase phase) {
            tallies.forEach(tally -> tally.enter(phase));
        }

        long operations() {
            return tallies.stream().mapToLong(Tally::operations).sum();
        }

        long bytes() {
            return tallies.stream().mapToLong(Tally::bytes).sum();
        }

        /** Ends all threads; they look at their tally often. */
        void end() throws InterruptedException {
            enter(Tally.Phase.OVER);
            for (Thread thread : threads) {
                thread.join(LONGEST_END);
            }
        }

        Latencies latencies() {
            Latencies all = new Latencies();
            tallies.forEach(tally -> all.join(tally.latencies()));
            return all;
        }
    }
}
