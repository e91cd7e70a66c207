package io.ftpcluster.contract.tls;

/**
 * A file does not hold what it should. The message is the end of a sentence that begins with the file's name, and shows
 * nothing of a key.
 */
public final class UnusablePemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusablePemException(String message) {
        super(message);
    }

    UnusablePemException(String message, Throwable cause) {
        super(message, cause);
    }
}
