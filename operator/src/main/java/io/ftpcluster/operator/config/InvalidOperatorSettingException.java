package io.ftpcluster.operator.config;

/** A setting of the operator cannot be used; the message names it and says what it may be. */
public final class InvalidOperatorSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidOperatorSettingException(String message) {
        super(message);
    }
}
