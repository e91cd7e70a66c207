package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All directories of the volume. Thread-safe. */
interface DirectoryTree extends AutoCloseable {
    /**
     * Opens a directory name by name from the root down; the caller closes it.
     *
     * @throws IOException when one of them is missing, or no directory, or a link
     */
    Directory open(List<String> names) throws IOException;

    @Override
    void close();

    /** The fastest that the system has. */
    static DirectoryTree of(Path root) throws IOException {
        try {
            return SystemTree.of(root);
        } catch (IOException | RuntimeException | LinkageError unusable) {
            Logger log = LoggerFactory.getLogger(DirectoryTree.class);
            log.info("Directories are opened name by name, since the faster way fails: {}", unusable.getMessage());
            return new StreamTree(root);
        }
    }
}
