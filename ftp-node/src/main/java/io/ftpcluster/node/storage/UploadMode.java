package io.ftpcluster.node.storage;

/** Where the bytes of an upload go. */
public sealed interface UploadMode {
    /** A new file, which takes the name only when it is complete; a file that has the name stays until then. */
    record Replace() implements UploadMode {}

    /**
     * What an interrupted upload left, or else the existing file, from an offset; what lies behind the last byte written
     * is cut off at the end.
     *
     * @param offset bytes from the start, at most the size
     */
    record WriteAt(long offset) implements UploadMode {}

    /**
     * The end of the existing file, or else of what an interrupted upload left; where there is neither, as by
     * {@link Replace}. Where there are both it cannot be known which is meant, and it is refused.
     */
    record Append() implements UploadMode {}
}
