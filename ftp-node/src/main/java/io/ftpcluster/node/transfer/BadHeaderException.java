package io.ftpcluster.node.transfer;

/** The bytes at the start of a connection are no PROXY header, or one that names no client. */
final class BadHeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    BadHeaderException(String message) {
        super(message);
    }
}
