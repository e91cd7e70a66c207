package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;

/**
 * Directories opened name by name with what the JDK has, each relative to the one before. Slower than
 * {@link SystemTree}, and for systems where that cannot be used.
 */
final class StreamTree implements DirectoryTree {
    private final Path root;

    StreamTree(Path root) {
        this.root = root;
    }

    @Override
    public Directory open(List<String> names) throws IOException {
        SecureDirectoryStream<Path> reached = openTrusted(root);
        for (String name : names) {
            reached = descend(reached, name);
        }
        return new StreamDirectory(reached, root.resolve(LocalVolume.RESERVED_NAME));
    }

    private static SecureDirectoryStream<Path> descend(SecureDirectoryStream<Path> parent, String name)
            throws IOException {
        try (parent) {
            return parent.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS);
        }
    }

    @SuppressWarnings("StreamResourceLeak") // It is handed to the caller.
    static SecureDirectoryStream<Path> openTrusted(Path directory) throws IOException {
        if (Files.newDirectoryStream(directory) instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IOException("This operating system cannot open files relative to directories");
    }

    @Override
    public void close() {}
}
