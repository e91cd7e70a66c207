package io.ftpcluster.node.storage.system;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/** Memory outside the heap for the arguments of one call, one for each thread: calls then allocate nothing. */
final class Scratch {
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(StructLayout.PathElement.groupElement("errno"));
    private static final int PATH_BYTES = 4096; // PATH_MAX of Linux
    private static final int FACTS_BYTES = 256;
    private static final int STRUCT_BYTES = 256;

    private final Arena arena = Arena.ofAuto();
    private final MemorySegment errno = arena.allocate(STATE);
    private final MemorySegment path = arena.allocate(PATH_BYTES);
    private final MemorySegment other = arena.allocate(PATH_BYTES);
    private final MemorySegment facts = arena.allocate(FACTS_BYTES, Long.BYTES);
    private final MemorySegment struct = arena.allocate(STRUCT_BYTES, Long.BYTES);

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    /** Puts a name or path where {@link #path()} is. */
    Scratch with(String text) throws SystemCallException {
        put(path, text);
        return this;
    }

    /** Puts a second name where {@link #other()} is. */
    Scratch withOther(String text) throws SystemCallException {
        put(other, text);
        return this;
    }

    private static void put(MemorySegment where, String text) throws SystemCallException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= PATH_BYTES) {
            throw new SystemCallException("path", Errno.ENAMETOOLONG);
        }
        MemorySegment.copy(bytes, 0, where, ValueLayout.JAVA_BYTE, 0, bytes.length);
        where.set(ValueLayout.JAVA_BYTE, bytes.length, (byte) 0);
    }

    MemorySegment errno() {
        return errno;
    }

    int errorNumber() {
        return (int) ERRNO.get(errno, 0L);
    }

    MemorySegment path() {
        return path;
    }

    MemorySegment other() {
        return other;
    }

    /** Where statx writes. */
    MemorySegment facts() {
        return facts;
    }

    /** For any other structure a call takes or fills. */
    MemorySegment struct(int bytes) {
        return struct.asSlice(0, bytes);
    }
}
