package io.ftpcluster.node.storage;

/** Where the bytes of an upload go. */
public sealed interface UploadMode {
    /** A new file, which takes the name only when it is complete; a file that has the name stays until then. */
    record Replace() implements UploadMode {}

    /**
     * The existing file itself, from an offset; what lies behind the last byte written is cut off at the end.
     *
     * @param offset bytes from the start, at most the file's size
     */
    record WriteAt(long offset) implements UploadMode {}

    /** The existing file itself, at its end; a file that does not exist is made as by {@link Replace}. */
    record Append() implements UploadMode {}
}
