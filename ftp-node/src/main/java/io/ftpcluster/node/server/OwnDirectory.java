package io.ftpcluster.node.server;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold for the directory of a node that runs alone. */
final class OwnDirectory {
    private OwnDirectory() {}

    /**
     * Makes sure that files can be served from there.
     *
     * @throws ConfigException when they cannot, with what to do
     */
    static void check(Path root) {
        if (!Files.isDirectory(root)) {
            throw ConfigException.of(
                    NodeSetting.ROOT, root, "there is no such directory; make it, or name another (--root)");
        }
        if (!Files.isReadable(root) || !Files.isWritable(root)) {
            throw ConfigException.of(
                    NodeSetting.ROOT,
                    root,
                    "this user may not read and write it; change that, or name another (--root)");
        }
    }
}
