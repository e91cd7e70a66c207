package io.ftpcluster.node.tls;

import io.ftpcluster.node.config.TlsFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Certificate, key and authorities, read and found to fit together; makes the JDK's contexts from them. Private keys may
 * be PKCS#8, PKCS#1 (RSA) or SEC 1 (EC). Thread-safe.
 */
final class TlsKeys {
    private static final char[] IN_MEMORY_ONLY = new char[0];
    // A week, the most that TLS 1.3 allows: a session that lives long must be able to open data connections.
    private static final int SESSION_SECONDS = 604_800;
    // For clients of TLS 1.2 that know no tickets; the others keep their session themselves.
    private static final int SESSIONS = 10_000;

    private final X509Certificate certificate;
    private final KeyManagerFactory keys;
    private final TrustManager[] authorities;

    /**
     * Reads what the files hold.
     *
     * @throws TlsFilesException when something is not what it should be
     */
    TlsKeys(TlsMaterial material, TlsFiles files) {
        Certificate[] chain =
                certificates(material.certificate(), files.certificate()).toArray(Certificate[]::new);
        PrivateKey key = privateKey(material.key(), files);
        certificate = (X509Certificate) chain[0];
        requirePair(key, files);
        keys = keyManagers(key, chain);
        authorities = material.authorities()
                .map(pem -> trustManagers(
                        certificates(pem, files.clientAuthorities().orElseThrow())))
                .orElseGet(() -> new TrustManager[0]);
    }

    private static Collection<? extends Certificate> certificates(byte[] pem, Path file) {
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException e) {
            throw new TlsFilesException(file + " holds no readable certificate: " + e.getMessage(), e);
        }
        throw new TlsFilesException(file + " holds no certificate in PEM");
    }

    private static PrivateKey privateKey(byte[] pem, TlsFiles files) {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(pem), StandardCharsets.US_ASCII);
                PEMParser parser = new PEMParser(text)) {
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            // openssl writes a block with the curve's name before an EC key.
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                if (block instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (block instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
            }
        } catch (IOException e) {
            throw new TlsFilesException(files.key() + " holds no readable private key: " + e.getMessage(), e);
        }
        throw new TlsFilesException(files.key() + " holds no private key in PEM without a password");
    }

    // The JDK would find out with the first client only.
    private void requirePair(PrivateKey key, TlsFiles files) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException differentKinds) {
            // Reported below, as a signature that does not fit is.
        }
        throw new TlsFilesException(files.key() + " is not the key of the certificate in " + files.certificate());
    }

    private static KeyManagerFactory keyManagers(PrivateKey key, Certificate[] chain) {
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("server", key, IN_MEMORY_ONLY, chain);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, IN_MEMORY_ONLY);
            return factory;
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsFilesException("The certificate cannot be used: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] trustManagers(Collection<? extends Certificate> trusted) {
        try {
            KeyStore store = emptyStore();
            int number = 0;
            for (Certificate authority : trusted) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsFilesException("The client authorities cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** A context of its own: its sessions can be resumed in no other. */
    SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), authorities, null);
            context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
            context.getServerSessionContext().setSessionCacheSize(SESSIONS);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TlsFilesException("The certificate cannot be used: " + e.getMessage(), e);
        }
    }

    /** The server's certificate. */
    X509Certificate certificate() {
        return certificate;
    }
}
