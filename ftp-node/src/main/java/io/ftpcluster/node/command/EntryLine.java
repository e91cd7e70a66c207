package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.FileFacts;
import java.nio.ByteBuffer;

/** How one entry of a listing is written. Made for one listing; not thread-safe. */
interface EntryLine {
    /** How the entry with this name is written. */
    default EntryLine forEntry(ByteBuffer name) {
        return this;
    }

    /** Writes what stands before the name. */
    void writeFacts(LineBuffer line, FileFacts facts);

    /** Whether the facts are shown at all; looking them up costs more than all the rest. */
    default boolean showsFacts() {
        return true;
    }

    /** A whole line, without its end. */
    default String of(String name, FileFacts facts) {
        LineBuffer line = new LineBuffer(128);
        writeFacts(line, facts);
        return line.put(name).toString();
    }
}
