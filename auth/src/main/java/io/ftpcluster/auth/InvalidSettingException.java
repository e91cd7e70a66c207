package io.ftpcluster.auth;

import io.ftpcluster.contract.auth.AuthSetting;

/** A setting cannot be used; the message says which, and what to write instead. Ends the start. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String message) {
        super(message);
    }

    InvalidSettingException(AuthSetting setting, String found, String expected) {
        this(setting.variable() + " is \"" + found + "\": expected " + expected);
    }
}
