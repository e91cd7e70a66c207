package io.ftpcluster.auth;

import io.ftpcluster.contract.auth.AuthSetting;
import java.util.Locale;

/** Who can know users. */
enum BackendKind {
    /** Files with hashes. */
    USERS,
    /** A directory. */
    LDAP,
    /** Somebody's service. */
    WEBHOOK;

    /** How it is written in {@link AuthSetting#BACKENDS}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
