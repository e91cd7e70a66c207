package io.ftpcluster.node.server;

/** The node cannot listen for control connections. */
final class ControlListenerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ControlListenerException(int port, Throwable cause) {
        super(
                "Cannot listen for FTP on port " + port + ": " + cause.getMessage()
                        + ". End the program that has the port, or choose another with the setting port (or --port).",
                cause);
    }
}
