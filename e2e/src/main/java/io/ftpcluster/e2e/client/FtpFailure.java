package io.ftpcluster.e2e.client;

/** The server answered otherwise than the caller needed. The message has the reply. */
public final class FtpFailure extends RuntimeException {
    public FtpFailure(String message) {
        super(message);
    }
}
