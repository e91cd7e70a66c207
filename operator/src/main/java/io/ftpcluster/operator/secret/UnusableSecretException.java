package io.ftpcluster.operator.secret;

/** Ends the look into the Secrets at the first thing that is wrong; never leaves this package. */
final class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private UnusableSecretException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    static UnusableSecretException missing(String message) {
        return new UnusableSecretException("SecretMissing", message);
    }

    static UnusableSecretException invalid(String message) {
        return new UnusableSecretException("SecretInvalid", message);
    }

    CertificateReading.Unusable asReading() {
        return new CertificateReading.Unusable(reason, String.valueOf(getMessage()));
    }
}
