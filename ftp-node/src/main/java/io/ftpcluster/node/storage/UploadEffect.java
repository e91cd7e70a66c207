package io.ftpcluster.node.storage;

/**
 * What an upload makes of what is stored.
 *
 * @param before what its name holds without it
 * @param after what its name holds with all that has been written
 */
public record UploadEffect(Usage before, Usage after) {
    /** What is more afterwards; parts of it may be negative. */
    Usage difference() {
        return after.minus(before);
    }
}
