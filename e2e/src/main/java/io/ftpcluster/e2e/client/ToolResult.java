package io.ftpcluster.e2e.client;

import java.util.List;

/**
 * How a program ended.
 *
 * @param command program and arguments
 * @param exitCode 0 when it succeeded
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 */
public record ToolResult(List<String> command, int exitCode, String output, String errors) {
    /** Whether the program ended with 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * This result, when the program succeeded.
     *
     * @throws ToolFailure with the last lines that the program wrote, when it did not
     */
    public ToolResult orThrow() {
        if (succeeded()) {
            return this;
        }
        throw new ToolFailure("%s ended with %d: %s".formatted(String.join(" ", command), exitCode, lastLines()));
    }

    /** The last line that the program wrote about its failure. */
    public String lastLine() {
        return (errors.isBlank() ? output : errors).strip().lines().reduce("", (before, line) -> line);
    }

    private String lastLines() {
        List<String> lines =
                (errors.isBlank() ? output : errors).strip().lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }
}
