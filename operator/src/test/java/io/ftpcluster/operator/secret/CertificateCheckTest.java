package io.ftpcluster.operator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.TestCertificates;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.secret.CertificateReading.Unusable;
import io.ftpcluster.operator.secret.CertificateReading.Usable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateCheckTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant A_YEAR_LATER = Instant.parse("2027-01-01T12:00:00Z");
    private static final String WITH_TLS = "{tls: {mode: Optional, secretName: files-tls}}";
    private static final String WITH_CLIENTS =
            "{tls: {mode: Required, secretName: files-tls, clientAuth: Required, clientCaSecretName: clients}}";
    private static final TestCertificates CERTIFICATE = TestCertificates.valid(NOON, A_YEAR_LATER);

    private final Map<String, Secret> secrets = new HashMap<>();

    @Test
    void looksForNothingWithoutTls() {
        assertThat(reading("{tls: {secretName: files-tls}}")).isEqualTo(new CertificateReading.NotNeeded());
    }

    @Test
    void findsTheCertificateAndItsTime() {
        put(CERTIFICATE.secret("files-tls"));

        assertThat(reading(WITH_TLS)).isInstanceOfSatisfying(Usable.class, usable -> {
            assertThat(usable.secret()).isEqualTo("files-tls");
            assertThat(usable.validFrom()).isEqualTo(NOON);
            assertThat(usable.validUntil()).isEqualTo(A_YEAR_LATER);
            assertThat(usable.content()).hasSize(64);
        });
    }

    @Test
    void contentChangesWithTheCertificateOnly() {
        put(CERTIFICATE.secret("files-tls"));
        CertificateReading first = reading(WITH_TLS);
        put(CERTIFICATE.secret("files-tls"));
        assertThat(reading(WITH_TLS)).isEqualTo(first);

        put(TestCertificates.valid(NOON, A_YEAR_LATER).secret("files-tls"));

        assertThat(reading(WITH_TLS)).isNotEqualTo(first);
    }

    @Test
    void contentChangesWithTheAuthoritiesOfClients() {
        put(CERTIFICATE.secret("files-tls"));
        put(TestCertificates.secret("clients", Map.of("ca.crt", CERTIFICATE.certificate())));
        CertificateReading first = reading(WITH_CLIENTS);

        String two = CERTIFICATE.certificate()
                + TestCertificates.valid(NOON, A_YEAR_LATER).certificate();
        put(TestCertificates.secret("clients", Map.of("ca.crt", two)));

        assertThat(first).isInstanceOf(Usable.class);
        assertThat(reading(WITH_CLIENTS)).isInstanceOf(Usable.class).isNotEqualTo(first);
    }

    @Test
    void saysWhichSecretIsMissing() {
        assertThat(reading(WITH_TLS))
                .isEqualTo(new Unusable(
                        "SecretMissing", "There is no Secret files-tls in this namespace, which tls.secretName names"));
        put(CERTIFICATE.secret("files-tls"));
        assertThat(reading(WITH_CLIENTS))
                .isEqualTo(new Unusable(
                        "SecretMissing",
                        "There is no Secret clients in this namespace, which tls.clientCaSecretName names"));
    }

    @Test
    void saysWhichKeyIsMissingOrWrong() {
        put(TestCertificates.secret("files-tls", Map.of("tls.crt", CERTIFICATE.certificate())));
        assertThat(reading(WITH_TLS)).isEqualTo(invalid("The Secret files-tls has no key tls.key"));

        put(TestCertificates.secret("files-tls", Map.of("tls.crt", CERTIFICATE.certificate(), "tls.key", "no key")));
        assertThat(reading(WITH_TLS))
                .isEqualTo(invalid("tls.key of the Secret files-tls holds no private key in PEM without a password"));

        put(TestCertificates.secret("files-tls", Map.of("tls.crt", "no certificate", "tls.key", CERTIFICATE.key())));
        assertThat(reading(WITH_TLS))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        wrong -> assertThat(wrong.message()).startsWith("tls.crt of the Secret files-tls holds "));
    }

    @Test
    void aKeyOfAnotherCertificateIsInvalid() {
        String other = TestCertificates.valid(NOON, A_YEAR_LATER).key();

        put(TestCertificates.secret("files-tls", Map.of("tls.crt", CERTIFICATE.certificate(), "tls.key", other)));

        assertThat(reading(WITH_TLS))
                .isEqualTo(invalid(
                        "tls.key of the Secret files-tls is not the key of the first certificate in its tls.crt"));
    }

    private static Unusable invalid(String message) {
        return new Unusable("SecretInvalid", message);
    }

    private void put(Secret secret) {
        secrets.put(secret.getMetadata().getName(), secret);
    }

    private CertificateReading reading(String spec) {
        return new CertificateCheck(name -> Optional.ofNullable(secrets.get(name)))
                .read(TestPlans.ofSpec(spec).tls());
    }
}
