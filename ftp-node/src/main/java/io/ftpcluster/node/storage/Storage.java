package io.ftpcluster.node.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * One user's tree. Every method may block on the disk and throws {@link StorageException} when the storage refuses or
 * fails. Symbolic links are never followed: they can be listed, renamed and removed. Thread-safe.
 */
public interface Storage {
    /** What is known about a place. */
    FileFacts facts(VirtualPath path);

    /**
     * What is kept of an upload of this file that was interrupted, and can be continued at any offset up to its size;
     * empty when nothing is.
     */
    Optional<FileFacts> interrupted(VirtualPath file);

    /** The entries of a directory, one after the other and in no order; the caller closes it. */
    Listing list(VirtualPath directory);

    /** Opens a file to be read; the caller closes it. */
    DownloadSource openDownload(VirtualPath file);

    /** Opens a file to be written; the caller commits or discards it. */
    UploadSink openUpload(VirtualPath file, UploadMode mode);

    /** Makes a directory in an existing one. */
    void makeDirectory(VirtualPath directory);

    /** Removes an empty directory. */
    void removeDirectory(VirtualPath directory);

    /** Removes a file, or a symbolic link itself; where there is none, what is kept of an interrupted upload. */
    void removeFile(VirtualPath file);

    /** Gives a file or directory a new place. A file that is there already is replaced. */
    void rename(VirtualPath from, VirtualPath to);

    /** Sets when a file was last modified. */
    void setModified(VirtualPath path, Instant modified);

    /**
     * Sets who may do what on the volume with a file or directory.
     *
     * @param mode nine bits, as in {@code rwxr-x---}
     */
    void setMode(VirtualPath path, int mode);

    /** How many bytes can still be written to files in a directory, as far as the volume tells. */
    long usableSpace(VirtualPath directory);
}
