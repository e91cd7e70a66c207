package io.ftpcluster.contract.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemFilesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA", "Ed25519, Ed25519"})
    void readsACertificateAndItsKey(String keyKind, String signature) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance(keyKind).generateKeyPair();
        X509Certificate certificate = certificate(keys, signature);

        assertThat(PemFiles.certificates(pem(certificate, certificate))).containsExactly(certificate, certificate);
        assertThat(PemFiles.fit(PemFiles.privateKey(pkcs8(keys)), certificate)).isTrue();
    }

    @Test
    void readsAKeyInTheFormThatIsForRsaOnly() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        byte[] pkcs1 = pem(keys.getPrivate());

        assertThat(new String(pkcs1, StandardCharsets.US_ASCII)).contains("BEGIN RSA PRIVATE KEY");
        assertThat(PemFiles.privateKey(pkcs1)).isEqualTo(keys.getPrivate());
    }

    @Test
    void readsAKeyBehindTheNameOfItsCurve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] openssl = pem(
                new PemObject("EC PARAMETERS", X9ObjectIdentifiers.prime256v1.getEncoded()),
                new PemObject(
                        "EC PRIVATE KEY",
                        new org.bouncycastle.asn1.sec.ECPrivateKey(
                                        256, ((ECPrivateKey) keys.getPrivate()).getS(), X9ObjectIdentifiers.prime256v1)
                                .getEncoded()));

        assertThat(PemFiles.fit(PemFiles.privateKey(openssl), certificate(keys, "SHA256withECDSA")))
                .isTrue();
    }

    @Test
    void otherKeysDoNotFit() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        X509Certificate certificate = certificate(keys, "SHA256withECDSA");

        assertThat(PemFiles.fit(
                        KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate(), certificate))
                .isFalse();
        assertThat(PemFiles.fit(
                        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(), certificate))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void saysThatAFileHoldsNoCertificate(String text) {
        assertThatThrownBy(() -> PemFiles.certificates(bytes(text)))
                .isInstanceOf(UnusablePemException.class)
                .hasMessageStartingWith("holds ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void saysThatAFileHoldsNoKey(String text) {
        assertThatThrownBy(() -> PemFiles.privateKey(bytes(text)))
                .isInstanceOf(UnusablePemException.class)
                .hasMessageStartingWith("holds ");
    }

    @Test
    void saysThatAKeyNeedsAPassword() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        byte[] encrypted = pem(new JcaPKCS8Generator(
                keys.getPrivate(),
                new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                        .setProvider(new BouncyCastleProvider())
                        .setPassword("secret".toCharArray())
                        .build()));

        assertThatThrownBy(() -> PemFiles.privateKey(encrypted))
                .hasMessage("holds no private key in PEM without a password");
    }

    private static X509Certificate certificate(KeyPair keys, String signature)
            throws OperatorCreationException, GeneralSecurityException {
        X500Principal name = new X500Principal("CN=ftp.example.com");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(NOON),
                                Date.from(NOON.plusSeconds(60)),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
    }

    private static byte[] pkcs8(KeyPair keys) throws IOException {
        return pem(new JcaPKCS8Generator(keys.getPrivate(), null));
    }

    private static byte[] pem(Object... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
