package io.ftpcluster.node.cluster;

import java.time.Duration;

/** A moment before Redis is asked again. */
final class Pause {
    private Pause() {}

    /** Waits; false when the thread is told to end. */
    static boolean take(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
