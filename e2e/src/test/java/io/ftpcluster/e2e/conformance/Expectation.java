package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result that is checked in, one line for each cell: what {@code docs/clients.md} is made of, and what no run may
 * fall behind.
 *
 * @param words how each trial ended, as {@link Verdict#word()}
 * @param versions the version of each client in that run
 */
record Expectation(Map<Cell, String> words, Map<String, String> versions) {
    private static final String HEAD =
            "# Written by make clients: client, how it reached the node, what it tried, result.";
    private static final Comparator<Cell> ORDER = Comparator.comparing((Cell cell) -> cell.client())
            .thenComparing(Cell::mode)
            .thenComparing(Cell::operation);

    Expectation {
        words = Map.copyOf(words);
        versions = Map.copyOf(versions);
    }

    /** Reads the file; nothing is expected where there is none. */
    static Expectation read(Path file) throws IOException {
        Map<Cell, String> words = new TreeMap<>(ORDER);
        Map<String, String> versions = new TreeMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.split(" \\| ", 4);
            if (parts.length == 4) {
                Cell cell = new Cell(parts[0], Mode.valueOf(parts[1]), Operation.valueOf(parts[2]));
                words.put(cell, parts[3]);
            } else if (parts.length == 2) {
                versions.put(parts[0], parts[1]);
            }
        }
        return new Expectation(words, versions);
    }

    /** What a run has shown, and for what it did not try, what was known before. */
    Expectation with(Results results) {
        Map<Cell, String> newWords = new TreeMap<>(ORDER);
        newWords.putAll(words);
        results.verdicts().forEach((cell, verdict) -> newWords.put(cell, oneLine(verdict.word())));
        Map<String, String> newVersions = new TreeMap<>(versions);
        newVersions.putAll(results.versions());
        return new Expectation(newWords, newVersions);
    }

    /** Writes the file. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        new TreeMap<>(versions).forEach((client, version) -> lines.add(client + " | " + version));
        Map<Cell, String> sorted = new TreeMap<>(ORDER);
        sorted.putAll(words);
        sorted.forEach((cell, word) -> lines.add(String.join(
                " | ", cell.client(), cell.mode().name(), cell.operation().name(), word)));
        Files.write(file, lines);
    }

    /** The word of a cell; empty where nothing was tried. */
    Optional<String> word(String client, Mode mode, Operation operation) {
        return Optional.ofNullable(words.get(new Cell(client, mode, operation)));
    }

    private static String oneLine(String word) {
        return word.lines().findFirst().orElse("");
    }
}
