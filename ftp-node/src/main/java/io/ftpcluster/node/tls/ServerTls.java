package io.ftpcluster.node.tls;

import io.ftpcluster.node.config.HandshakeRules;
import io.ftpcluster.node.config.SessionReuse;
import io.ftpcluster.node.config.TlsConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * One certificate and the rules of the handshakes made with it. A renewed certificate makes a new one of these; sessions
 * keep the one they began with, so that their data connections can still resume. Thread-safe.
 */
public final class ServerTls {
    private static final String[] NEW = {"TLSv1.3"};
    private static final String[] NEW_AND_OLD = {"TLSv1.3", "TLSv1.2"};
    // Forward secrecy and authenticated encryption only. 128 bits first: they are enough, and faster.
    private static final String[] CIPHERS = {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };
    // A handshake that was made for a web server must not end here, nor the other way round (CVE-2021-3618). The second
    // and third are what FileZilla says.
    private static final String[] CONTROL_PROTOCOLS = {"ftp", "x-filezilla-ftp"};
    private static final String[] DATA_PROTOCOLS = {"ftp-data", "ftp"};

    private final TlsKeys keys;
    private final SSLContext context;
    private final HandshakeRules rules;
    private final SessionReuse reuse;
    private final List<SNIMatcher> names;

    ServerTls(TlsKeys keys, TlsConfig config) {
        this.keys = keys;
        this.context = keys.newContext();
        this.rules = config.handshake();
        this.reuse = config.reuse();
        this.names = matchers(rules.serverNames());
        controlEngine(); // What the JDK refuses should be known now, not with the first client.
    }

    /** For a control connection. */
    public SSLEngine controlEngine() {
        return engine(context, CONTROL_PROTOCOLS);
    }

    /** For a data connection. */
    SSLEngine dataEngine() {
        SSLContext used = reuse == SessionReuse.OFF ? keys.newContext() : context;
        return engine(used, DATA_PROTOCOLS);
    }

    // A server has no use for the peer's name, but the JDK keeps it in the session, writes it into tickets (which are
    // encrypted) and gives it back when the session is resumed, in all versions and with all kinds of resumption. So it
    // is the place for the mark that ties data connections to their control connection: every full handshake gets a new
    // one. Values put into the session get lost in tickets.
    private static SSLEngine newEngine(SSLContext used) {
        return used.createSSLEngine(UUID.randomUUID().toString(), 0);
    }

    private SSLEngine engine(SSLContext used, String[] protocols) {
        SSLEngine engine = newEngine(used);
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(rules.oldTls() ? NEW_AND_OLD : NEW);
        parameters.setCipherSuites(CIPHERS);
        parameters.setUseCipherSuitesOrder(true);
        parameters.setApplicationProtocols(protocols);
        parameters.setSNIMatchers(names);
        switch (rules.clientCertificate()) {
            case OFF -> {}
            case OPTIONAL -> parameters.setWantClientAuth(true);
            case REQUIRED -> parameters.setNeedClientAuth(true);
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    // One for all names: the JDK takes one matcher for each type of name.
    private static List<SNIMatcher> matchers(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String any = names.stream().map(ServerTls::pattern).collect(Collectors.joining("|"));
        return List.of(SNIHostName.createSNIMatcher("(?i)(?:" + any + ")"));
    }

    // The star of *.example.org stands for one label.
    private static String pattern(String name) {
        return name.startsWith("*.") ? "[^.]+" + Pattern.quote(name.substring(1)) : Pattern.quote(name);
    }

    /** How long a handshake may take. */
    public Duration handshakeLimit() {
        return rules.limit();
    }

    /** When the certificate stops being good. */
    public Instant goodUntil() {
        return keys.certificate().getNotAfter().toInstant();
    }

    SessionReuse reuse() {
        return reuse;
    }
}
