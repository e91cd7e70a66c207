package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open directory of the volume. Names are looked up in it and links are never followed, so a name means what it meant
 * when the directory was opened, whatever is renamed meanwhile.
 */
interface Directory extends AutoCloseable {
    /** The facts of the directory itself. */
    FileFacts facts() throws IOException;

    /** The facts of a name; null when there is no such name. */
    @Nullable
    FileFacts find(String name) throws IOException;

    /** Opens a regular file, which is made where the options say so. A link, or anything else, is an error. */
    FileChannel open(String name, Set<StandardOpenOption> how) throws IOException;

    /** Reads the entries; the directory is closed with them. */
    Listing list() throws IOException;

    /** Makes a directory for its owners only. */
    void makeDirectory(String name) throws IOException;

    /** Removes an empty directory. */
    void removeDirectory(String name) throws IOException;

    /** Removes a file, or a link itself. */
    void removeFile(String name) throws IOException;

    /** Gives a file or directory another place, replacing a file that is there in one step. */
    void move(String name, Directory target, String newName) throws IOException;

    /** Sets when a file was last modified. */
    void setModified(String name, Instant modified) throws IOException;

    /** Sets the nine mode bits. */
    void setMode(String name, int mode) throws IOException;

    /** How many bytes can still be written. */
    long usableSpace() throws IOException;

    /** Makes names that were added or changed durable: without it a crash could forget them, though not the bytes. */
    void force() throws IOException;

    @Override
    void close();
}
