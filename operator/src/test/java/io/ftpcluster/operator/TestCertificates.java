package io.ftpcluster.operator;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.ftpcluster.operator.secret.CertificateCheck;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that signed itself, as a kubernetes.io/tls Secret holds it.
 *
 * @param certificate PEM
 * @param key PEM, in the form that certificate managers write
 */
public record TestCertificates(String certificate, String key) {
    /** A new one for a time. */
    public static TestCertificates valid(Instant from, Instant until) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            X500Principal name = new X500Principal("CN=ftp.example.com");
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                            name, BigInteger.ONE, Date.from(from), Date.from(until), name, keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
            return new TestCertificates(pem(certificate), pem((PrivateKey) keys.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The Secret with both files. */
    public Secret secret(String name) {
        return secret(
                name, Map.of(CertificateCheck.CERTIFICATE_KEY, certificate, CertificateCheck.PRIVATE_KEY_KEY, key));
    }

    /** A Secret with any files. */
    public static Secret secret(String name, Map<String, String> files) {
        Map<String, String> data = new TreeMap<>();
        files.forEach((key, text) ->
                data.put(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII))));
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withData(data)
                .build();
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
