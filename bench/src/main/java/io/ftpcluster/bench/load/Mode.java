package io.ftpcluster.bench.load;

/** How connections are protected. */
public enum Mode {
    /** Not at all. */
    CLEAR,
    /** AUTH TLS, and PROT P for data (RFC 4217). */
    TLS;

    /** As it is written in tables. */
    public String word() {
        return this == CLEAR ? "clear" : "TLS";
    }
}
