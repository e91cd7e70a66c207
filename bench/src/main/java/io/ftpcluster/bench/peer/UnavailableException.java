package io.ftpcluster.bench.peer;

import java.io.IOException;

/** A server cannot be had or does not start here; the message says why. */
public final class UnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }
}
