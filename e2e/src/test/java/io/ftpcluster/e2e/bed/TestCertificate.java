package io.ftpcluster.e2e.bed;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate for a test's service, signed by itself.
 *
 * @param certificate the certificate
 * @param certificatePem the same as a file
 * @param keyPem its private key as a file, in the form that is as old as RSA (PKCS#1)
 * @param pkcs8KeyPem the same in the form that some programs need (PKCS#8)
 */
public record TestCertificate(X509Certificate certificate, String certificatePem, String keyPem, String pkcs8KeyPem) {
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A new one.
     *
     * @param host IPv4 address or name that clients dial
     */
    public static TestCertificate forHost(String host) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            X500Principal name = new X500Principal("CN=FtpCluster test");
            Instant now = Instant.now();
            int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(64, RANDOM),
                            Date.from(now.minus(BEFORE)),
                            Date.from(now.plus(AFTER)),
                            name,
                            keys.getPublic())
                    .addExtension(
                            Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
            return new TestCertificate(
                    certificate,
                    pem(certificate),
                    pem(keys.getPrivate()),
                    pem(new JcaPKCS8Generator(keys.getPrivate(), null)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
            throw new IllegalStateException("Every Java can make a certificate", broken);
        }
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
