package io.ftpcluster.operator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.ftpcluster.operator.TestCertificates;
import io.ftpcluster.operator.model.SecretUse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretUseCheckTest {
    private static final SecretUse PASSWORD = new SecretUse("auth.ldap.bindSecret", "ldap", "password");
    private static final SecretUse AUTHORITIES = new SecretUse("auth.ldap.caSecretName", "ldap-ca", "ca.crt");

    @Test
    void saysWhatIsMissingAndWhereItIsNamed() {
        assertThat(SecretUseCheck.fault(PASSWORD, Optional.empty()))
                .contains(
                        new SecretUseCheck.Fault(
                                "SecretMissing",
                                "auth.ldap.bindSecret: there is no Secret ldap in this namespace: make it, or name another one"));
        assertThat(SecretUseCheck.fault(PASSWORD, secret("other", "x")))
                .contains(new SecretUseCheck.Fault(
                        "SecretMissing", "auth.ldap.bindSecret: the Secret ldap has no key password: add it"));
    }

    @Test
    void refusesWhatPodsCouldNotUse() {
        assertThat(SecretUseCheck.fault(PASSWORD, secret("password", " \n")))
                .contains(new SecretUseCheck.Fault(
                        "SecretInvalid", "auth.ldap.bindSecret: password of the Secret ldap is empty: write it"));
        assertThat(SecretUseCheck.fault(AUTHORITIES, secret("ca.crt", "not a certificate")))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.reason()).isEqualTo("SecretInvalid");
                    assertThat(fault.message())
                            .startsWith("auth.ldap.caSecretName: ca.crt of the Secret ldap-ca holds")
                            .doesNotContain("not a");
                });
    }

    @Test
    void takesWhatPodsCanUse() {
        String certificate =
                TestCertificates.valid(Instant.EPOCH, Instant.now()).certificate();

        assertThat(SecretUseCheck.fault(PASSWORD, secret("password", "secret"))).isEmpty();
        assertThat(SecretUseCheck.fault(AUTHORITIES, secret("ca.crt", certificate)))
                .isEmpty();
    }

    private static Optional<Secret> secret(String key, String text) {
        return Optional.of(new SecretBuilder()
                .addToData(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .build());
    }
}
