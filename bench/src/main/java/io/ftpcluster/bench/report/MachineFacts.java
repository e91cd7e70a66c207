package io.ftpcluster.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a reader must know about the machine.
 *
 * @param processor its name
 * @param processors how many
 * @param memoryGib of the machine
 * @param kernel version
 * @param java version
 * @param load of the machine before the run, by the kernel's average over a minute
 * @param at when
 */
public record MachineFacts(
        String processor, int processors, long memoryGib, String kernel, String java, String load, Instant at) {
    private static final long KIB_PER_GIB = 1L << 20;

    /** Of this machine. */
    public static MachineFacts read() throws IOException {
        return new MachineFacts(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIB_PER_GIB,
                System.getProperty("os.version"),
                Runtime.version().toString(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    private static String field(String file, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(name)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "0";
    }

    String text() {
        return """
                %s, on %d processors (%s) with %d GiB, Linux %s, Java %s; load before the run %s. Files on tmpfs, clients
                on the same machine.
                """.formatted(at, processors, processor, memoryGib, kernel, java, load);
    }
}
