package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.auth.AuthResult;
import java.time.Duration;

/**
 * What a caller is told, and when.
 *
 * @param result what
 * @param heldBack how long it has to wait first
 */
public record Answer(AuthResult result, Duration heldBack) {
    static Answer atOnce(AuthResult result) {
        return new Answer(result, Duration.ZERO);
    }
}
