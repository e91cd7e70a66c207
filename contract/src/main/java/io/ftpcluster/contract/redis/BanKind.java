package io.ftpcluster.contract.redis;

import java.util.Locale;

/** What is banned. */
public enum BanKind {
    /** Every client with one address. */
    ADDRESS,
    /** Logins with one username. */
    USER;

    /** How it is written in keys and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
