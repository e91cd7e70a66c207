package io.ftpcluster.operator.status;

import io.ftpcluster.crds.status.ConditionStatus;

/**
 * An answer before it has a type and a time.
 *
 * @param reason one word for programs
 * @param message a sentence for people
 */
public record Finding(ConditionStatus status, String reason, String message) {
    static Finding good(String reason, String message) {
        return new Finding(ConditionStatus.TRUE, reason, message);
    }

    static Finding bad(String reason, String message) {
        return new Finding(ConditionStatus.FALSE, reason, message);
    }

    static Finding unknown(String reason, String message) {
        return new Finding(ConditionStatus.UNKNOWN, reason, message);
    }

    boolean isGood() {
        return status == ConditionStatus.TRUE;
    }
}
