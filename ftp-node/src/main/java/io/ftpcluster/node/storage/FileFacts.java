package io.ftpcluster.node.storage;

import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/**
 * What is known about a file or directory.
 *
 * @param kind what it is
 * @param size bytes, for a file
 * @param modified when the content last changed
 * @param mode who may do what on the volume
 * @param unique the same for two names of one file, different for different files; empty when the volume cannot tell
 */
public record FileFacts(Kind kind, long size, Instant modified, Set<PosixFilePermission> mode, String unique) {
    /** What a directory entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    public FileFacts {
        mode = Set.copyOf(mode);
    }

    /** Whether this is a directory. */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    /** Whether this is a regular file. */
    public boolean isFile() {
        return kind == Kind.FILE;
    }
}
