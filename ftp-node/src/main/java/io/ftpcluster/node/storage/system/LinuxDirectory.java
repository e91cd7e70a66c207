package io.ftpcluster.node.storage.system;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;

/**
 * An open directory. Names are looked up in it and never followed when they are links, so it stays what it was, whatever
 * is renamed meanwhile. Thread-safe, except that one thread closes it when no other uses it.
 */
public final class LinuxDirectory implements AutoCloseable {
    private static final int O_WRONLY = 1;
    private static final int O_CREAT = 0x40;
    private static final int O_EXCL = 0x80;
    private static final int O_TRUNC = 0x200;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int O_PATH = 0x200000;
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");
    private static final int O_DIRECTORY = ARM ? 0x4000 : 0x10000;
    private static final int O_NOFOLLOW = ARM ? 0x8000 : 0x20000;
    private static final int HOW_BYTES = 24;
    // RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS, RESOLVE_BENEATH
    private static final long BENEATH_WITHOUT_LINKS = 0x02 | 0x04 | 0x08;
    private static final int AT_CWD = -100;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_REMOVEDIR = 0x200;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_BASIC = 0x7ff;
    private static final int FILE_MODE = 0660;

    private final int descriptor;

    private LinuxDirectory(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Opens a directory by a path that is trusted: links in it are followed.
     *
     * @throws SystemCallException also when the system cannot do it at all, in which case nothing here can be used
     */
    public static LinuxDirectory openTrusted(Path directory) throws IOException {
        return new LinuxDirectory(open(AT_CWD, directory.toAbsolutePath().toString(), O_DIRECTORY, 0, 0));
    }

    /** Opens a directory below this one; a link anywhere in the path is an error. Empty opens this one again. */
    public LinuxDirectory open(String path) throws IOException {
        String below = path.isEmpty() ? "." : path;
        return new LinuxDirectory(open(descriptor, below, O_DIRECTORY, 0, BENEATH_WITHOUT_LINKS));
    }

    private static int open(int directory, String path, int flags, int mode, long resolve) throws IOException {
        Scratch scratch = Scratch.ofThread().with(path);
        MemorySegment how = scratch.struct(HOW_BYTES);
        how.set(ValueLayout.JAVA_LONG, 0, (long) flags | O_CLOEXEC);
        how.set(ValueLayout.JAVA_LONG, Long.BYTES, mode);
        how.set(ValueLayout.JAVA_LONG, 2L * Long.BYTES, resolve);
        // EAGAIN: something on the way was renamed while the kernel walked it.
        return (int) call("open", scratch, Errno.EAGAIN, s -> LinuxCalls.openat2(s, directory, s.path(), how));
    }

    /** The facts of this directory. */
    public LinuxFacts facts() throws IOException {
        Scratch scratch = Scratch.ofThread().with("");
        call("stat", scratch, s -> LinuxCalls.statx(s, descriptor, s.path(), AT_EMPTY_PATH, STATX_BASIC));
        return LinuxFacts.in(scratch.facts());
    }

    /** The facts of a name in this directory. */
    public LinuxFacts facts(String name) throws IOException {
        return facts(Scratch.ofThread().with(name), name.isEmpty());
    }

    private LinuxFacts facts(Scratch scratch, boolean empty) throws IOException {
        if (empty) {
            throw new SystemCallException("stat", Errno.ENOENT);
        }
        call("stat", scratch, s -> LinuxCalls.statx(s, descriptor, s.path(), AT_SYMLINK_NOFOLLOW, STATX_BASIC));
        return LinuxFacts.in(scratch.facts());
    }

    /** Reads the entries; the directory is closed with them. */
    public LinuxEntries entries() {
        return new LinuxEntries(this, descriptor);
    }

    /** Opens a regular file; a link is an error, and so is everything else that is no file. */
    public FileChannel openFile(String name, Set<StandardOpenOption> how) throws IOException {
        int flags = how.contains(StandardOpenOption.CREATE_NEW) ? O_CREAT | O_EXCL : 0;
        flags |= how.contains(StandardOpenOption.CREATE) ? O_CREAT : 0;
        flags |= how.contains(StandardOpenOption.TRUNCATE_EXISTING) ? O_TRUNC : 0;
        boolean makes = (flags & O_CREAT) != 0;
        flags |= makes ? O_WRONLY | O_NONBLOCK : O_PATH; // A pipe must not make anybody wait.
        int opened = open(descriptor, name, flags | O_NOFOLLOW, makes ? FILE_MODE : 0, BENEATH_WITHOUT_LINKS);
        try {
            requireFile(opened);
            return reopened(opened, how);
        } finally {
            close(opened);
        }
    }

    private static void requireFile(int file) throws IOException {
        Scratch scratch = Scratch.ofThread().with("");
        call("stat", scratch, s -> LinuxCalls.statx(s, file, s.path(), AT_EMPTY_PATH, STATX_BASIC));
        LinuxFacts facts = LinuxFacts.in(scratch.facts());
        if (facts.isLink()) {
            throw new SystemCallException("open", Errno.ELOOP);
        }
        if (!facts.isFile()) {
            throw new SystemCallException("open", Errno.EISDIR);
        }
    }

    // The JDK makes no channel of a descriptor, but it opens what the descriptor stands for by this path.
    private static FileChannel reopened(int file, Set<StandardOpenOption> how) throws IOException {
        boolean writes = how.contains(StandardOpenOption.WRITE);
        boolean reads = how.contains(StandardOpenOption.READ);
        Path itself = Path.of("/proc/self/fd/" + file);
        if (writes && reads) {
            return FileChannel.open(itself, StandardOpenOption.WRITE, StandardOpenOption.READ);
        }
        return FileChannel.open(itself, writes ? StandardOpenOption.WRITE : StandardOpenOption.READ);
    }

    /** Makes a directory. */
    public void makeDirectory(String name, int mode) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name);
        call("mkdir", scratch, s -> LinuxCalls.mkdirat(s, descriptor, mode));
    }

    /** Removes an empty directory. */
    public void removeDirectory(String name) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name);
        call("rmdir", scratch, s -> LinuxCalls.unlinkat(s, descriptor, AT_REMOVEDIR));
    }

    /** Removes a file, or a link itself. */
    public void removeFile(String name) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name);
        call("unlink", scratch, s -> LinuxCalls.unlinkat(s, descriptor, 0));
    }

    /** Gives a file or directory another place; a file that is there is replaced in one step. */
    public void move(String name, LinuxDirectory target, String newName) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name).withOther(newName);
        call("rename", scratch, s -> LinuxCalls.renameat(s, descriptor, target.descriptor));
    }

    /** Sets the nine mode bits. */
    public void setMode(String name, int mode) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name);
        call("chmod", scratch, s -> LinuxCalls.fchmodat(s, descriptor, mode, AT_SYMLINK_NOFOLLOW));
    }

    /** Sets when the content last changed; the time of the last access becomes the same. */
    public void setModified(String name, Instant time) throws IOException {
        Scratch scratch = Scratch.ofThread().with(name);
        MemorySegment times = scratch.struct(4 * Long.BYTES);
        for (int at = 0; at < 4; at += 2) {
            times.setAtIndex(ValueLayout.JAVA_LONG, at, time.getEpochSecond());
            times.setAtIndex(ValueLayout.JAVA_LONG, at + 1L, time.getNano());
        }
        call("utimensat", scratch, s -> LinuxCalls.utimensat(s, descriptor, times, AT_SYMLINK_NOFOLLOW));
    }

    /** Bytes that can still be written here: a quota of the directory counts where the file system tells it. */
    public long usableSpace() throws IOException {
        Scratch scratch = Scratch.ofThread();
        MemorySegment result = scratch.struct(256);
        call("statvfs", scratch, s -> LinuxCalls.fstatvfs(s, descriptor, result));
        long fragment = result.get(ValueLayout.JAVA_LONG, 8);
        return result.get(ValueLayout.JAVA_LONG, 32) * fragment;
    }

    /** Makes the names in this directory durable. */
    public void force() throws IOException {
        call("fsync", Scratch.ofThread(), s -> LinuxCalls.fsync(s, descriptor));
    }

    @Override
    public void close() {
        close(descriptor);
    }

    private static void close(int descriptor) {
        try {
            call("close", Scratch.ofThread(), s -> LinuxCalls.close(s, descriptor));
        } catch (IOException e) {
            // The descriptor is free in any case, and nothing was written through it.
        }
    }

    /** One call, given the thread's memory. */
    interface Call {
        long run(Scratch scratch) throws Throwable;
    }

    private static long call(String name, Scratch scratch, Call call) throws SystemCallException {
        return call(name, scratch, Errno.EINTR, call);
    }

    /** Makes a call, again and again while it says that it was only disturbed. */
    static long call(String name, Scratch scratch, int again, Call call) throws SystemCallException {
        while (true) {
            long result = run(scratch, call);
            if (result >= 0) {
                return result;
            }
            int number = scratch.errorNumber();
            if (number != Errno.EINTR && number != again) {
                throw new SystemCallException(name, number);
            }
        }
    }

    @SuppressWarnings("IllegalCatch")
    private static long run(Scratch scratch, Call call) {
        try {
            return call.run(scratch);
        } catch (Throwable impossible) {
            throw new IllegalStateException("A call of the C library could not be made", impossible);
        }
    }
}
