package io.ftpcluster.e2e.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A run of a program: what to start, what it reads, how long it may take. Immutable. Secrets belong in the input, never
 * in the command: other users of the machine see commands.
 *
 * @param command program and arguments
 * @param input what the program reads from its standard input
 * @param environment variables in addition to those of this process
 * @param directory where the program runs
 * @param limit after this time the program is ended and the run has failed
 */
public record ToolRun(
        List<String> command, String input, Map<String, String> environment, Path directory, Duration limit) {
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(10);
    private static final Executor READERS = Thread::startVirtualThread;

    public ToolRun {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A run without input, in the folder of this process, that may take ten minutes. */
    public static ToolRun of(String... command) {
        return of(List.of(command));
    }

    /** A run without input, in the folder of this process, that may take ten minutes. */
    public static ToolRun of(List<String> command) {
        return new ToolRun(command, "", Map.of(), Path.of("").toAbsolutePath(), USUAL_LIMIT);
    }

    /** The same run with a text on its standard input. */
    public ToolRun reading(String text) {
        return new ToolRun(command, text, environment, directory, limit);
    }

    /** The same run with one more environment variable. */
    public ToolRun with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new ToolRun(command, input, more, directory, limit);
    }

    /** The same run in another folder. */
    public ToolRun in(Path folder) {
        return new ToolRun(command, input, environment, folder, limit);
    }

    /** The same run with another limit. */
    public ToolRun within(Duration newLimit) {
        return new ToolRun(command, input, environment, directory, newLimit);
    }

    /**
     * Starts the program and waits for its end.
     *
     * @throws ToolFailure when the program cannot be started or did not end within the limit
     */
    public ToolResult run() {
        return run(ToolRun::textOf);
    }

    /**
     * The same for output that is not a text, or too much to keep.
     *
     * @param reader reads standard output to its end, and gives what is to stand for it in the result
     */
    public ToolResult run(Function<InputStream, String> reader) {
        Process process = start();
        var output = CompletableFuture.supplyAsync(() -> reader.apply(process.getInputStream()), READERS);
        var errors = CompletableFuture.supplyAsync(() -> textOf(process.getErrorStream()), READERS);
        feed(process);
        waitForEnd(process);
        return new ToolResult(command, process.exitValue(), output.join(), errors.join());
    }

    /**
     * Starts the program and leaves reading and writing to the caller.
     *
     * @throws ToolFailure when it cannot be started
     */
    public Process start() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.directory(directory.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ToolFailure("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private void feed(Process process) {
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        } catch (IOException e) {
            // The program ended without reading: its exit code says why.
            process.onExit().join();
        }
    }

    private void waitForEnd(Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                throw new ToolFailure(String.join(" ", command) + " did not end within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new ToolFailure("Interrupted while " + command.getFirst() + " was running", e);
        }
    }

    // With all that it has started: a child that lived on would also hold the pipes that are read here.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String textOf(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
