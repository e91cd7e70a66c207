package io.ftpcluster.bench.load;

import java.io.IOException;

/** The server answered, but not what the work needs. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String command, String reply) {
        super(command + ": " + reply);
    }
}
