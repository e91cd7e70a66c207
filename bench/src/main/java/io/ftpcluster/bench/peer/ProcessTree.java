package io.ftpcluster.bench.peer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process and everything below it, as Linux shows them at one moment. Immutable. */
public final class ProcessTree {
    private static final Path PROC = Path.of("/proc");
    // What the kernel counts processor time in, for every architecture it shows it to programs on.
    private static final double TICKS_PER_SECOND = 100;

    private final List<Stat> processes;

    private ProcessTree(List<Stat> processes) {
        this.processes = processes;
    }

    /**
     * One process.
     *
     * @param pid number
     * @param parent number of the parent
     * @param ticks processor time of itself and of its children that have ended
     */
    record Stat(long pid, long parent, long ticks) {
        private static final int PARENT = 1;
        private static final int FIRST_TIME = 11;
        private static final int LAST_TIME = 14;

        /** Reads the text of {@code /proc/<pid>/stat}; the name in it may hold blanks and brackets. */
        static Stat parse(String text) {
            long pid = Long.parseLong(text, 0, text.indexOf(' '), 10);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return new Stat(pid, Long.parseLong(fields[PARENT]), ticks);
        }
    }

    /** The tree below and with this process. */
    public static ProcessTree of(long root) {
        Map<Long, List<Stat>> children = new HashMap<>();
        List<Stat> found = new ArrayList<>();
        Deque<Stat> open = new ArrayDeque<>();
        for (Stat stat : all()) {
            children.computeIfAbsent(stat.parent(), parent -> new ArrayList<>()).add(stat);
            if (stat.pid() == root) {
                open.add(stat);
            }
        }
        for (Stat stat = open.poll(); stat != null; stat = open.poll()) {
            found.add(stat);
            open.addAll(children.getOrDefault(stat.pid(), List.of()));
        }
        return new ProcessTree(found);
    }

    private static List<Stat> all() {
        List<Stat> stats = new ArrayList<>();
        try (DirectoryStream<Path> pids = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path pid : pids) {
                read(pid.resolve("stat"), stats);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Without /proc nothing can be measured", e);
        }
        return stats;
    }

    private static void read(Path file, List<Stat> stats) {
        try {
            stats.add(Stat.parse(Files.readString(file)));
        } catch (IOException ended) {
            // A process may end while the list is read; its parent has its time then.
        }
    }

    /** How many processes. */
    public int size() {
        return processes.size();
    }

    /** Processor time of all of them, in the kernel and out of it. */
    public double cpuSeconds() {
        return processes.stream().mapToLong(Stat::ticks).sum() / TICKS_PER_SECOND;
    }

    /** Memory of all of them in KiB; what several share is counted once (PSS). */
    public long memoryKib() {
        return processes.stream().mapToLong(stat -> memoryKib(stat.pid())).sum();
    }

    private static long memoryKib(long pid) {
        try {
            for (String line : Files.readAllLines(PROC.resolve(pid + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException ended) {
            return 0;
        }
        return 0;
    }
}
