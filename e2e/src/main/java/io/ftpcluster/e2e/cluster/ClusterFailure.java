package io.ftpcluster.e2e.cluster;

/** No cluster could be had, or it broke. The message is one line that says what to do, where something can be done. */
public final class ClusterFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterFailure(String message) {
        super(message);
    }

    ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
