package io.ftpcluster.contract.auth;

/** Why a login was denied. For logs and metrics only: a client must not be able to tell them apart. */
public enum DenialReason {
    /** No such user, or the password is wrong. */
    BAD_CREDENTIALS,
    /** The user exists and is switched off. */
    DISABLED
}
