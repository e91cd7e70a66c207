package io.ftpcluster.operator.status;

import io.ftpcluster.operator.secret.CertificateReading;
import io.ftpcluster.operator.secret.CertificateReading.Usable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What to say about the certificate. The sentence names its end and not the time that is left, which always changes. */
public final class CertificateFinding {
    /** The certificate is good, for at least two weeks. */
    public static final String VALID = "CertificateValid";

    /** The certificate is still good. */
    public static final String EXPIRES_SOON = "CertificateExpiresSoon";

    /** TLS is off. */
    public static final String OFF = "TLSOff";

    private static final Duration SOON = Duration.ofDays(14);

    private CertificateFinding() {}

    static Finding of(CertificateReading reading, Instant now) {
        return switch (reading) {
            case CertificateReading.NotNeeded off -> Finding.good(OFF, "TLS is off");
            case CertificateReading.Unusable wrong -> Finding.bad(wrong.reason(), wrong.message());
            case Usable certificate -> usable(certificate, now);
        };
    }

    private static Finding usable(Usable certificate, Instant now) {
        String name = "The certificate in the Secret " + certificate.secret();
        if (now.isBefore(certificate.validFrom())) {
            return Finding.bad(
                    "CertificateNotYetValid", name + " is valid from " + text(certificate.validFrom()) + " on");
        }
        if (now.isAfter(certificate.validUntil())) {
            return Finding.bad(
                    "CertificateExpired", name + " expired at " + text(certificate.validUntil()) + ": renew it");
        }
        if (now.isAfter(certificate.validUntil().minus(SOON))) {
            return Finding.good(EXPIRES_SOON, name + " expires at " + text(certificate.validUntil()) + ": renew it");
        }
        return Finding.good(VALID, name + " is valid until " + text(certificate.validUntil()));
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
