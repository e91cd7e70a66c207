package io.ftpcluster.node.transfer;

/**
 * Some of a file's bytes, counted from 0.
 *
 * @param first at least 0
 * @param last part of the range, at least first; may lie behind the file's end
 */
public record ByteRange(long first, long last) {
    /** From an offset to the end, wherever that is. */
    public static ByteRange from(long first) {
        return new ByteRange(first, Long.MAX_VALUE - 1);
    }
}
