package io.ftpcluster.node.storage;

import java.time.Instant;

/**
 * What is known about a file or directory.
 *
 * @param kind what it is
 * @param size bytes, for a file
 * @param modified when the content last changed
 * @param mode who may do what on the volume: nine bits, as in {@code rwxr-x---}
 * @param device number of the file system it is on
 * @param inode number of the file on its file system: two names of one file have the same; 0 when that is not known
 */
public record FileFacts(Kind kind, long size, Instant modified, int mode, long device, long inode) {
    /** What a directory entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    /** Whether this is a directory. */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    /** Whether this is a regular file. */
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /** Whether this is a symbolic link. */
    public boolean isLink() {
        return kind == Kind.LINK;
    }
}
