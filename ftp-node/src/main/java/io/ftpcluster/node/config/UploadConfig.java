package io.ftpcluster.node.config;

/**
 * How uploads reach their names.
 *
 * @param mode when an upload is visible, and what becomes of a failed one
 * @param fsync whether the bytes are durable before an upload is confirmed
 */
public record UploadConfig(Mode mode, boolean fsync) {
    /** What a node does when nothing is said. */
    public static final UploadConfig STANDARD = new UploadConfig(Mode.ATOMIC_WITH_RESUME, true);

    /** When an upload is visible. */
    public enum Mode {
        /** An upload grows under its name, and stays there when it fails. */
        STANDARD,
        /** An upload appears when it is complete, and is removed when it fails. */
        ATOMIC,
        /** As {@link #ATOMIC}, but what has arrived of a failed one can be resumed. */
        ATOMIC_WITH_RESUME
    }
}
