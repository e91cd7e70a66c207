package io.ftpcluster.node.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The curl of this machine. */
public final class Curl {
    private static final int PATIENCE_SECONDS = 60;

    /**
     * How curl ended.
     *
     * @param exit its exit code
     * @param output what it printed
     */
    public record Result(int exit, String output) {}

    private Curl() {}

    /** Runs curl as user demo. */
    public static Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--user", "demo:demo"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("curl did not end");
        }
        return new Result(process.exitValue(), output);
    }
}
