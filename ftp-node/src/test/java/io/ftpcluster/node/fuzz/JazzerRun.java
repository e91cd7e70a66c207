package io.ftpcluster.node.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Jazzer in a process of its own: its agent rewrites every class it sees, which no other test should notice, and it can
 * fuzz only one target in a process.
 *
 * @param status 0 when it found nothing
 * @param output what it printed
 */
record JazzerRun(int status, String output) {
    private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
    // Jazzer has its own clock; this one is for a Jazzer that hangs.
    private static final Duration GRACE = Duration.ofMinutes(3);
    private static final int FINDING = 77;

    /**
     * Fuzzes a target for some time.
     *
     * @param seeds folders with inputs to begin with; what is new and interesting goes to a folder below target/
     * @param options more options of libFuzzer
     */
    static JazzerRun of(Class<?> entry, List<Path> seeds, Duration time, String... options)
            throws IOException, InterruptedException {
        Path found = Files.createDirectories(FOLDER.resolve(entry.getSimpleName()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + entry.getName(),
                "--instrumentation_includes=io.ftpcluster.**",
                // Its hooks in Netty's use of Unsafe fail before anything is fuzzed.
                "--custom_hook_includes=io.ftpcluster.**",
                // It takes the test's own connection to the node for an attack.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER + "/",
                "-max_total_time=" + time.toSeconds(),
                "-max_len=2048",
                "-rss_limit_mb=1024",
                "-timeout=60",
                "-print_final_stats=1",
                found.toString()));
        command.addAll(List.of(options));
        seeds.forEach(folder -> command.add(folder.toAbsolutePath().toString()));
        Path log = FOLDER.resolve(entry.getSimpleName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(time.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Jazzer did not end, see " + log);
        }
        return new JazzerRun(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Removes the inputs that earlier runs found interesting. */
    static void forget(Class<?> entry) throws IOException {
        Path found = FOLDER.resolve(entry.getSimpleName());
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whether it found something. */
    boolean hasFinding() {
        return status == FINDING;
    }
}
