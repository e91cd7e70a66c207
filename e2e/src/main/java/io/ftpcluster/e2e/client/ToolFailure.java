package io.ftpcluster.e2e.client;

/** A program could not be started, took too long, or failed where its success was needed. */
public final class ToolFailure extends RuntimeException {
    public ToolFailure(String message) {
        super(message);
    }

    public ToolFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
