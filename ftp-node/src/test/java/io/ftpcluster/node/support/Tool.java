package io.ftpcluster.node.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine. */
public final class Tool {
    private static final int PATIENCE_SECONDS = 60;

    /**
     * How it ended.
     *
     * @param exit its exit code
     * @param output what it printed
     */
    public record Result(int exit, String output) {}

    private Tool() {}

    /** Runs it to its end. */
    public static Result run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end");
        }
        return new Result(process.exitValue(), output);
    }
}
