package io.ftpcluster.contract.entry;

/** A rule in a user's entry cannot be read; the message says which part, and what to write. */
public final class UnusableRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRuleException(String message, Exception cause) {
        super(message, cause);
    }
}
