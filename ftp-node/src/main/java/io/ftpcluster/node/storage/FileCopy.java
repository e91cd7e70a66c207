package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Copies bytes between open files inside the kernel (copy_file_range), which some file systems do without moving any. */
final class FileCopy {
    private FileCopy() {}

    /**
     * Copies bytes; the target's position is behind them then.
     *
     * @throws IOException also when the source has fewer
     */
    static void copy(FileChannel source, long from, long length, FileChannel target, long to) throws IOException {
        target.position(to);
        long copied = 0;
        while (copied < length) {
            long count = source.transferTo(from + copied, length - copied, target);
            if (count <= 0) {
                throw new IOException("The file became shorter while it was copied");
            }
            copied += count;
        }
    }
}
