package io.ftpcluster.node.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for one test, deleted with all that is in it.
 *
 * @param path where it is
 */
record OwnFolder(Path path) implements AutoCloseable {
    /** Makes one. */
    static OwnFolder make() throws IOException {
        return new OwnFolder(Files.createTempDirectory("node"));
    }

    // Threads of a node may still be tidying up in it.
    @Override
    public void close() {
        await().ignoreExceptions().untilAsserted(this::delete);
    }

    private void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
