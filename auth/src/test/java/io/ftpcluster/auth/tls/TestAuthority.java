package io.ftpcluster.auth.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate with its key: of a server, or of an authority. */
public final class TestAuthority {
    private static final char[] NO_PASSWORD = new char[0];
    private static final AtomicLong SERIAL = new AtomicLong();

    private final KeyPair keys;
    private final X509Certificate certificate;

    private TestAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A certificate for the host that nobody has signed but itself, good for an hour. */
    public static TestAuthority forHost(String host) {
        KeyPair keys = newKeys("EC");
        return new TestAuthority(keys, certificate("CN=" + host, keys, "CN=" + host, keys.getPrivate(), name(host)));
    }

    /** An authority that signs others, and shows its own certificate to nobody. */
    public static TestAuthority ofMany() {
        KeyPair keys = newKeys("EC");
        String name = "CN=authority of tests";
        return new TestAuthority(keys, certificate(name, keys, name, keys.getPrivate(), authority()));
    }

    /** A certificate for the host that this authority has signed. */
    public TestAuthority signed(String host) {
        // GnuTLS, which slapd speaks TLS with, takes no EC keys as Java writes them.
        KeyPair own = newKeys("RSA");
        String issuer = certificate.getSubjectX500Principal().getName();
        return new TestAuthority(own, certificate("CN=" + host, own, issuer, keys.getPrivate(), name(host)));
    }

    private static KeyPair newKeys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String subject, KeyPair keys, String issuer, PrivateKey issuerKey, Extension extension) {
        try {
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(issuer),
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(Duration.ofHours(1))),
                    new X500Principal(subject),
                    keys.getPublic());
            builder.addExtension(extension);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extension name(String host) {
        return extension(
                Extension.subjectAlternativeName, new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }

    private static Extension authority() {
        return extension(Extension.basicConstraints, new BasicConstraints(true));
    }

    private static Extension extension(ASN1ObjectIdentifier kind, ASN1Object value) {
        try {
            return Extension.create(kind, true, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** TLS of a server that shows it. */
    public SSLContext server() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", keys.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Writes the certificate for those who shall believe it. */
    public Path writePem(Path file) throws IOException {
        return write(file, certificate);
    }

    /** Writes the key, for a server that shows the certificate. */
    public Path writeKey(Path file) throws IOException {
        return write(file, new JcaPKCS8Generator(keys.getPrivate(), null));
    }

    private static Path write(Path file, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return Files.writeString(file, text.toString());
    }
}
