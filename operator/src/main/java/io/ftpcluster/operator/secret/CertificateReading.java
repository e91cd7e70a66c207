package io.ftpcluster.operator.secret;

import java.time.Instant;

/** What was found in the Secrets for TLS. */
public sealed interface CertificateReading {
    /** TLS is off: nothing was looked for. */
    record NotNeeded() implements CertificateReading {}

    /**
     * Nodes can serve with it. Whether clients accept it depends on the time as well.
     *
     * @param secret where the certificate is
     * @param validFrom first moment
     * @param validUntil last moment
     * @param content changes when what nodes read does; not secret
     */
    record Usable(String secret, Instant validFrom, Instant validUntil, String content) implements CertificateReading {}

    /**
     * A node could not start with it.
     *
     * @param reason SecretMissing or SecretInvalid
     * @param message what to change
     */
    record Unusable(String reason, String message) implements CertificateReading {}

    /** Whether a node that starts now finds what it needs. */
    default boolean letsNodesStart() {
        return !(this instanceof Unusable);
    }
}
