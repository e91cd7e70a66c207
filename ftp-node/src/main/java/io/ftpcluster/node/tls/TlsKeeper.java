package io.ftpcluster.node.tls;

import io.ftpcluster.node.config.TlsConfig;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the TLS for new sessions, and renews it when the files change. It compares contents, because a mounted Secret
 * changes by a swapped link some directories above. A bad new file keeps the old certificate in use. Thread-safe.
 */
public final class TlsKeeper {
    /** How often {@link #look()} should be called. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(TlsKeeper.class);

    private final TlsConfig config;
    private TlsMaterial seen;
    private volatile ServerTls current;
    private String lastProblem = "";

    /**
     * Reads the files for the first time.
     *
     * @throws TlsFilesException when they cannot be used
     */
    public TlsKeeper(TlsConfig config) {
        JsseSettings.apply();
        this.config = config;
        seen = TlsMaterial.read(config.files());
        current = use(seen);
    }

    private ServerTls use(TlsMaterial material) {
        TlsKeys keys = new TlsKeys(material, config.files());
        X509Certificate certificate = keys.certificate();
        Instant end = certificate.getNotAfter().toInstant();
        String subject = certificate.getSubjectX500Principal().getName();
        if (end.isBefore(Instant.now())) {
            LOG.warn("The certificate of {} has expired at {}; it is used all the same", subject, end);
        } else {
            LOG.info("TLS uses the certificate of {}, good until {}", subject, end);
        }
        return new ServerTls(keys, config);
    }

    /** For a session that begins. */
    public ServerTls current() {
        return current;
    }

    /** Looks at the files once; may block. */
    public synchronized void look() {
        try {
            TlsMaterial now = TlsMaterial.read(config.files());
            if (!now.hasSameContent(seen)) {
                seen = now;
                current = use(now);
            }
            lastProblem = "";
        } catch (TlsFilesException e) {
            report(String.valueOf(e.getMessage()));
        }
    }

    private void report(String problem) {
        if (!problem.equals(lastProblem)) {
            LOG.warn("The certificate in use stays, the new one cannot be used: {}", problem);
        }
        lastProblem = problem;
    }
}
