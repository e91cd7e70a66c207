package io.ftpcluster.e2e.tour;

/** A claim of the tour did not hold. The message is what the table shows. */
final class ClaimFailed extends RuntimeException {
    ClaimFailed(String message) {
        super(message);
    }
}
