package io.ftpcluster.node.storage.system;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The C library's functions, as they are. Each takes the thread's {@link Scratch} for errno. openat2 has no function of
 * its own in the C libraries of today and goes through {@code syscall}.
 */
final class LinuxCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final long OPENAT2 = 437; // The same number on all processors.

    private static final MethodHandle SYSCALL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("syscall"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG),
            ERRNO,
            Linker.Option.firstVariadicArg(1));
    private static final MethodHandle STATX = function("statx", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle GETDENTS = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("getdents64"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
            ERRNO);
    private static final MethodHandle MKDIRAT = function("mkdirat", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle UNLINKAT = function("unlinkat", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle RENAMEAT = function("renameat", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle FCHMODAT = function("fchmodat", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle UTIMENSAT = function("utimensat", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle FSTATVFS = function("fstatvfs", JAVA_INT, ADDRESS);
    private static final MethodHandle FSYNC = function("fsync", JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT);

    private LinuxCalls() {}

    private static MethodHandle function(String name, ValueLayout... arguments) {
        MemoryLayout[] layouts = arguments;
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, layouts), ERRNO);
    }

    static long openat2(Scratch s, int directory, MemorySegment path, MemorySegment how) throws Throwable {
        return (long) SYSCALL.invokeExact(s.errno(), OPENAT2, (long) directory, path, how, how.byteSize());
    }

    static int statx(Scratch s, int directory, MemorySegment name, int flags, int mask) throws Throwable {
        return (int) STATX.invokeExact(s.errno(), directory, name, flags, mask, s.facts());
    }

    static long getdents(Scratch s, int directory, MemorySegment entries) throws Throwable {
        return (long) GETDENTS.invokeExact(s.errno(), directory, entries, entries.byteSize());
    }

    static int mkdirat(Scratch s, int directory, int mode) throws Throwable {
        return (int) MKDIRAT.invokeExact(s.errno(), directory, s.path(), mode);
    }

    static int unlinkat(Scratch s, int directory, int flags) throws Throwable {
        return (int) UNLINKAT.invokeExact(s.errno(), directory, s.path(), flags);
    }

    static int renameat(Scratch s, int from, int to) throws Throwable {
        return (int) RENAMEAT.invokeExact(s.errno(), from, s.path(), to, s.other());
    }

    static int fchmodat(Scratch s, int directory, int mode, int flags) throws Throwable {
        return (int) FCHMODAT.invokeExact(s.errno(), directory, s.path(), mode, flags);
    }

    static int utimensat(Scratch s, int directory, MemorySegment times, int flags) throws Throwable {
        return (int) UTIMENSAT.invokeExact(s.errno(), directory, s.path(), times, flags);
    }

    static int fstatvfs(Scratch s, int directory, MemorySegment result) throws Throwable {
        return (int) FSTATVFS.invokeExact(s.errno(), directory, result);
    }

    static int fsync(Scratch s, int file) throws Throwable {
        return (int) FSYNC.invokeExact(s.errno(), file);
    }

    static int close(Scratch s, int file) throws Throwable {
        return (int) CLOSE.invokeExact(s.errno(), file);
    }
}
