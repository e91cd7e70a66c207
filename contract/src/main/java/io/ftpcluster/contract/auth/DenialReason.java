package io.ftpcluster.contract.auth;

/** Why a login was denied. For logs and metrics only: a client must not be able to tell them apart. */
public enum DenialReason {
    /** No such user, or the password is wrong. */
    BAD_CREDENTIALS,
    /** The user exists and is switched off. */
    DISABLED,
    /** The user's time is over. */
    EXPIRED,
    /** Not from this address. */
    WRONG_NETWORK,
    /** Not at this hour. */
    WRONG_HOUR,
    /** The user may log in over TLS only. */
    TLS_REQUIRED,
    /** The code of the moment, or the certificate, is missing or wrong. */
    SECOND_FACTOR,
    /** The address or the user has failed too often, and is kept out for a while. */
    BANNED
}
