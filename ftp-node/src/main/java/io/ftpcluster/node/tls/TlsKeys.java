package io.ftpcluster.node.tls;

import io.ftpcluster.contract.tls.PemFiles;
import io.ftpcluster.contract.tls.UnusablePemException;
import io.ftpcluster.node.config.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificate, key and authorities, read and found to fit together; makes the JDK's contexts from them. Thread-safe.
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
        List<X509Certificate> chain = read(files.certificate(), material.certificate(), PemFiles::certificates);
        PrivateKey key = read(files.key(), material.key(), PemFiles::privateKey);
        certificate = chain.getFirst();
        if (!PemFiles.fit(key, certificate)) {
            throw new TlsFilesException(files.key() + " is not the key of the certificate in " + files.certificate());
        }
        try {
            keys = keyManagers(key, chain);
            authorities = material.authorities().isEmpty()
                    ? new TrustManager[0]
                    : trustManagers(read(
                            files.clientAuthorities().orElseThrow(),
                            material.authorities().get(),
                            PemFiles::certificates));
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsFilesException("The certificates cannot be used: " + e.getMessage(), e);
        }
    }

    private static <T> T read(Path file, byte[] pem, Function<byte[], T> reader) {
        try {
            return reader.apply(pem);
        } catch (UnusablePemException e) {
            throw new TlsFilesException(file + " " + e.getMessage(), e);
        }
    }

    private static KeyManagerFactory keyManagers(PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry("server", key, IN_MEMORY_ONLY, chain.toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY_ONLY);
        return factory;
    }

    private static TrustManager[] trustManagers(List<X509Certificate> trusted)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("authority-" + i, trusted.get(i));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
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
            throw new TlsFilesException("The certificates cannot be used: " + e.getMessage(), e);
        }
    }

    /** The server's certificate. */
    X509Certificate certificate() {
        return certificate;
    }
}
