package io.ftpcluster.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.operator.secret.CertificateReading;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateFindingTest {
    private static final Instant FROM = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T12:00:00Z");
    private static final CertificateReading USABLE = new CertificateReading.Usable("files-tls", FROM, UNTIL, "abc");

    @Test
    void withoutTlsAllIsWell() {
        assertThat(CertificateFinding.of(new CertificateReading.NotNeeded(), FROM))
                .isEqualTo(new Finding(ConditionStatus.TRUE, "TLSOff", "TLS is off"));
    }

    @Test
    void saysUntilWhenACertificateIsValid() {
        assertThat(CertificateFinding.of(USABLE, FROM))
                .isEqualTo(new Finding(
                        ConditionStatus.TRUE,
                        "CertificateValid",
                        "The certificate in the Secret files-tls is valid until 2026-04-01T12:00:00Z"));
    }

    @Test
    void warnsTwoWeeksBeforeTheEndInAlwaysTheSameWords() {
        Finding twoWeeks =
                CertificateFinding.of(USABLE, UNTIL.minus(Duration.ofDays(14)).plusSeconds(1));

        assertThat(twoWeeks)
                .isEqualTo(new Finding(
                        ConditionStatus.TRUE,
                        "CertificateExpiresSoon",
                        "The certificate in the Secret files-tls expires at 2026-04-01T12:00:00Z: renew it"));
        assertThat(CertificateFinding.of(USABLE, UNTIL.minusSeconds(1))).isEqualTo(twoWeeks);
        assertThat(CertificateFinding.of(USABLE, UNTIL.minus(Duration.ofDays(14)))
                        .reason())
                .isEqualTo("CertificateValid");
    }

    @Test
    void isNotReadyOutsideOfTheTime() {
        assertThat(CertificateFinding.of(USABLE, UNTIL.plusSeconds(1)).reason()).isEqualTo("CertificateExpired");
        assertThat(CertificateFinding.of(USABLE, UNTIL.plusSeconds(1)).isGood()).isFalse();
        assertThat(CertificateFinding.of(USABLE, FROM.minusSeconds(1)).reason()).isEqualTo("CertificateNotYetValid");
        assertThat(CertificateFinding.of(USABLE, FROM.minusSeconds(1)).isGood()).isFalse();
    }

    @Test
    void passesOnWhatIsWrongWithTheSecret() {
        assertThat(CertificateFinding.of(new CertificateReading.Unusable("SecretMissing", "no"), FROM))
                .isEqualTo(new Finding(ConditionStatus.FALSE, "SecretMissing", "no"));
    }
}
