package io.ftpcluster.e2e.conformance;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a run has shown. Thread-safe. */
final class Results {
    private final Map<Cell, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<Cell, Duration> times = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    void put(Cell cell, Verdict verdict, Duration time) {
        verdicts.put(cell, verdict);
        times.put(cell, time);
    }

    void putVersion(String client, String version) {
        versions.put(client, version);
    }

    /** How a trial ended; empty where it was not made. */
    Optional<Verdict> verdict(Cell cell) {
        return Optional.ofNullable(verdicts.get(cell));
    }

    /** All trials that were made. */
    Map<Cell, Verdict> verdicts() {
        return Map.copyOf(verdicts);
    }

    /** The version of each client that was there. */
    Map<String, String> versions() {
        return Map.copyOf(versions);
    }

    /** How long each trial took. */
    Map<Cell, Duration> times() {
        return Map.copyOf(times);
    }
}
