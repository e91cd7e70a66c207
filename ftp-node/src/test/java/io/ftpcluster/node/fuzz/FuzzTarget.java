package io.ftpcluster.node.fuzz;

import io.ftpcluster.node.auth.UsersFileFuzz;
import io.ftpcluster.node.codec.CommandLineDecoderFuzz;
import io.ftpcluster.node.config.NodeConfigFuzz;
import io.ftpcluster.node.server.ArgumentsFuzz;
import io.ftpcluster.node.storage.VirtualPathFuzz;
import io.ftpcluster.node.transfer.HeaderReaderFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is fuzzed. The seeds of each, and inputs that once found something, are files in its resource folder. */
enum FuzzTarget {
    COMMAND_LINES(CommandLineDecoderFuzz.class, CommandLineDecoderFuzz::fuzzerTestOneInput),
    PROXY_HEADERS(HeaderReaderFuzz.class, HeaderReaderFuzz::fuzzerTestOneInput),
    PATHS(VirtualPathFuzz.class, VirtualPathFuzz::fuzzerTestOneInput),
    ARGUMENTS(ArgumentsFuzz.class, ArgumentsFuzz::fuzzerTestOneInput),
    SETTINGS(NodeConfigFuzz.class, NodeConfigFuzz::fuzzerTestOneInput),
    USERS_FILES(UsersFileFuzz.class, UsersFileFuzz::fuzzerTestOneInput);

    /** What a target does with one input; it throws when it finds something. */
    interface Trial {
        void run(byte[] input) throws IOException;
    }

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");

    private final Class<?> entry;
    private final Trial trial;

    FuzzTarget(Class<?> entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    /** The class that Jazzer runs. */
    Class<?> entry() {
        return entry;
    }

    /** Tries one input. */
    void run(byte[] input) throws IOException {
        trial.run(input);
    }

    /** Folder of the seeds. */
    Path seeds() {
        return SEEDS.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** All seeds. */
    List<Path> seedFiles() throws IOException {
        try (Stream<Path> files = Files.list(seeds())) {
            return files.sorted().toList();
        }
    }
}
