package io.ftpcluster.node.transfer;

import java.io.IOException;

/** The node cannot listen for data connections. */
public final class DataListenerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataListenerException(String message, IOException cause) {
        super(
                message + ": " + cause.getMessage()
                        + ". End the program that has the port, or choose others with the settings FtpPasvMinPort and"
                        + " FtpPasvMaxPort, or FtpDataPort behind a balancer.",
                cause);
    }
}
