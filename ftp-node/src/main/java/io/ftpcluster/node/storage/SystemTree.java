package io.ftpcluster.node.storage;

import io.ftpcluster.node.storage.system.Errno;
import io.ftpcluster.node.storage.system.LinuxDirectory;
import io.ftpcluster.node.storage.system.SystemCallException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Directories opened by one call each: the kernel itself walks the path, and refuses links and ways out. */
final class SystemTree implements DirectoryTree {
    private final Path root;
    private volatile LinuxDirectory top;

    private SystemTree(Path root, LinuxDirectory top) {
        this.root = root;
        this.top = top;
    }

    /**
     * Tries everything that may be missing: the call itself in an old kernel or under a strict sandbox, the C library's
     * functions, and the paths of open files below {@code /proc}.
     */
    static SystemTree of(Path root) throws IOException {
        LinuxDirectory top = LinuxDirectory.openTrusted(root);
        Path probe = Files.createTempFile(root.resolve(LocalVolume.RESERVED_NAME), "probe", "");
        try (LinuxDirectory ours = top.open(LocalVolume.RESERVED_NAME);
                FileChannel file = ours.openFile(probe.getFileName().toString(), Set.of(StandardOpenOption.READ))) {
            file.size();
        } finally {
            Files.delete(probe);
        }
        return new SystemTree(root, top);
    }

    @Override
    public Directory open(List<String> names) throws IOException {
        String path = String.join("/", names);
        try {
            return new SystemDirectory(top.open(path));
        } catch (SystemCallException e) {
            if (e.number() != Errno.ESTALE) {
                throw e;
            }
            return new SystemDirectory(openedAgain().open(path));
        }
    }

    // The server of a network file system may forget what is open; the path is still good then.
    private synchronized LinuxDirectory openedAgain() throws IOException {
        LinuxDirectory fresh = LinuxDirectory.openTrusted(root);
        top = fresh;
        return fresh;
    }

    @Override
    public void close() {
        top.close();
    }
}
