package io.ftpcluster.node.storage.system;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What statx tells about a file; its layout is the same on all processors.
 *
 * @param mode kind and permissions, as in stat(2)
 * @param size bytes
 * @param modifiedSeconds when the content last changed, in seconds since 1970
 * @param modifiedNanos and nanoseconds
 * @param device number of the file system
 * @param inode number of the file on it
 */
public record LinuxFacts(int mode, long size, long modifiedSeconds, int modifiedNanos, long device, long inode) {
    private static final int KIND = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int FILE = 0100000;
    private static final int LINK = 0120000;
    private static final int PERMISSIONS = 0777;
    private static final int MINOR_BITS = 20;

    static LinuxFacts in(MemorySegment statx) {
        return new LinuxFacts(
                Short.toUnsignedInt(statx.get(ValueLayout.JAVA_SHORT, 28)),
                statx.get(ValueLayout.JAVA_LONG, 40),
                statx.get(ValueLayout.JAVA_LONG, 112),
                statx.get(ValueLayout.JAVA_INT, 120),
                (long) statx.get(ValueLayout.JAVA_INT, 136) << MINOR_BITS | statx.get(ValueLayout.JAVA_INT, 140),
                statx.get(ValueLayout.JAVA_LONG, 32));
    }

    /** Whether this is a regular file. */
    public boolean isFile() {
        return (mode & KIND) == FILE;
    }

    /** Whether this is a directory. */
    public boolean isDirectory() {
        return (mode & KIND) == DIRECTORY;
    }

    /** Whether this is a symbolic link. */
    public boolean isLink() {
        return (mode & KIND) == LINK;
    }

    /** The nine mode bits. */
    public int permissions() {
        return mode & PERMISSIONS;
    }
}
