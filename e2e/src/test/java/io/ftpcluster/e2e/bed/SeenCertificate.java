package io.ftpcluster.e2e.bed;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/** Trusts every server, and remembers the certificate that the last one showed. Thread-safe. */
public final class SeenCertificate implements X509TrustManager {
    private volatile Optional<X509Certificate> last = Optional.empty();

    /** What was shown last; empty before any handshake. */
    public Optional<X509Certificate> last() {
        return last;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyKind) {
        last = Optional.of(chain[0]);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyKind) {
        throw new UnsupportedOperationException("Clients use this, to look at servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
