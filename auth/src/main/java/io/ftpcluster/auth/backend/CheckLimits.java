package io.ftpcluster.auth.backend;

import java.time.Duration;

/**
 * How much work may be taken on at once.
 *
 * @param parallel checks at the same time, at least 1
 * @param waiting further requests that may wait for one of them
 * @param maxWait how long each waits at most
 */
public record CheckLimits(int parallel, int waiting, Duration maxWait) {
    public CheckLimits {
        if (parallel < 1 || waiting < 0) {
            throw new IllegalArgumentException("Not a limit: " + parallel + " parallel, " + waiting + " waiting");
        }
    }
}
