package io.ftpcluster.e2e.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that goes with the run. In memory where that holds the big file easily: the disk of the machine is not what
 * is tried, and it would take minutes.
 *
 * @param folder empty at first
 */
record Scratch(Path folder) implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long GIB = 1L << 30;
    private static final long NEEDED = 7 * GIB;

    static Scratch create() throws IOException {
        Path disk = Path.of(System.getProperty("java.io.tmpdir"));
        Path place =
                Files.isDirectory(MEMORY) && usable(MEMORY) > NEEDED && freeMemory() > NEEDED + 2 * GIB ? MEMORY : disk;
        if (usable(place) < NEEDED) {
            throw new IOException("7 GiB are needed in " + place + ", " + usable(place) / GIB + " are free");
        }
        return new Scratch(Files.createTempDirectory(place, "ftp-clients-"));
    }

    private static long usable(Path place) throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    private static long freeMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
