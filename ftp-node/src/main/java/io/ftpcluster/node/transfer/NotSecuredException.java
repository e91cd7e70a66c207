package io.ftpcluster.node.transfer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A data connection did not become safe; the message may be told to the client. */
final class NotSecuredException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private NotSecuredException(String message, boolean refused, @Nullable IOException cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** The handshake was not completed. */
    static NotSecuredException failed(IOException cause) {
        return new NotSecuredException("The TLS handshake of the data connection failed.", false, cause);
    }

    /** The handshake was completed, but what it showed is not enough. */
    static NotSecuredException refused(String objection) {
        return new NotSecuredException(objection, true, null);
    }

    /** What the transfer becomes. */
    TransferOutcome outcome() {
        String reason = String.valueOf(getMessage());
        return refused ? new TransferOutcome.Refused(reason) : new TransferOutcome.NotSecured(reason);
    }

    /** For the log. */
    String detail() {
        Throwable cause = getCause();
        return String.valueOf(cause == null ? getMessage() : cause.getMessage());
    }
}
