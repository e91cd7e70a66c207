package io.ftpcluster.auth.tls;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.tls.PemFiles;
import io.ftpcluster.contract.tls.UnusablePemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TLS of a client that believes certain authorities only. Their file may change while the service runs: connections
 * that are made afterwards believe the new ones. Thread-safe.
 */
public final class TrustedAuthorities {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedAuthorities.class);

    private final Optional<Path> file;
    private final ChangingTrust trust;
    private final SSLContext context;

    private TrustedAuthorities(Optional<Path> file, X509ExtendedTrustManager first) {
        this.file = file;
        this.trust = new ChangingTrust(first);
        this.context = context(trust);
    }

    /**
     * Believes the certificates of a PEM file, and whom they have signed; without a file, whom Java believes.
     *
     * @throws IOException when the file cannot be read
     * @throws UnusablePemException when there is no certificate in it
     */
    public static TrustedAuthorities of(Optional<Path> file) throws IOException {
        return new TrustedAuthorities(
                file, file.isPresent() ? believing(Files.readString(file.get())) : believing((KeyStore) null));
    }

    /** Where the authorities are; empty: those of Java count, which do not change. */
    public Optional<Path> file() {
        return file;
    }

    /** TLS that believes them, whoever they are at the moment of a handshake. */
    public SSLContext context() {
        return context;
    }

    /** Takes over the authorities of the file. One that is missing or damaged changes nothing, and is logged. */
    public void fileChanged(FileState state) {
        switch (state) {
            case FileState.Absent absent -> LOG.error("{}: the former authorities stay", absent.reason());
            case FileState.Present present -> changed(present.text());
        }
    }

    private void changed(String pem) {
        try {
            X509ExtendedTrustManager next = believing(pem);
            if (!Arrays.equals(next.getAcceptedIssuers(), trust.getAcceptedIssuers())) {
                trust.become(next);
                forgetSessions();
                LOG.info("The authorities of {} have changed", file.orElseThrow());
            }
        } catch (UnusablePemException wrong) {
            LOG.error("{} {}: the former authorities stay", file.orElseThrow(), wrong.getMessage());
        }
    }

    // A session that is resumed shows no certificate again: nobody would ask whether it is still believed.
    private void forgetSessions() {
        SSLSessionContext sessions = context.getClientSessionContext();
        for (byte[] id : Collections.list(sessions.getIds())) {
            Optional.ofNullable(sessions.getSession(id)).ifPresent(SSLSession::invalidate);
        }
    }

    private static X509ExtendedTrustManager believing(String pem) {
        List<X509Certificate> authorities = PemFiles.certificates(pem.getBytes(StandardCharsets.UTF_8));
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            return believing(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java keeps no certificates", e);
        }
    }

    private static X509ExtendedTrustManager believing(@Nullable KeyStore authorities) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static SSLContext context(TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
