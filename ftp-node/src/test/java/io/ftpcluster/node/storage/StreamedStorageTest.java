package io.ftpcluster.node.storage;

import java.nio.file.Path;

/** What is used where the system lacks, or forbids, the fast way to open directories. */
class StreamedStorageTest extends LocalStorageTest {
    @Override
    DirectoryTree tree(Path root) {
        return new StreamTree(root);
    }
}
