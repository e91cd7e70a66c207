package io.ftpcluster.node.support;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system with little room that only one process sees, so that it can be full without harm to others. */
public final class SmallVolume {
    private static final List<List<String>> WAYS = List.of(List.of("unshare", "-r", "-m"), List.of("unshare", "-m"));

    private SmallVolume() {}

    /**
     * What to put before a command so that it sees an empty file system at a place; skips the test where the system lets
     * nobody mount one.
     */
    public static List<String> before(Path place, String size) throws IOException, InterruptedException {
        for (List<String> way : WAYS) {
            List<String> before = command(way, place, size);
            Tool.Result trial =
                    Tool.run(Stream.concat(before.stream(), Stream.of("true")).toArray(String[]::new));
            if (trial.exit() == 0) {
                return before;
            }
        }
        assumeThat(WAYS)
                .as("this system lets nobody mount a file system of his own")
                .isEmpty();
        throw new AssertionError("The test goes on where it should not");
    }

    private static List<String> command(List<String> way, Path place, String size) {
        String script = "mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"";
        return Stream.concat(way.stream(), Stream.of("sh", "-c", script, place.toString()))
                .toList();
    }
}
