package io.ftpcluster.node.support;

import io.ftpcluster.contract.node.NodeSetting;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates of a test in its folder, and clients that trust them. */
public final class TestTls {
    private static final char[] PASSWORD = "unused".toCharArray();
    private static final String HOST = "localhost";

    private final Path folder;
    private final X509Bundle authority;
    private final SSLContext shared;

    /** With an authority of its own, whose server certificate for localhost is in the folder. */
    public TestTls(Path folder) throws Exception {
        this.folder = folder;
        authority = new CertificateBuilder()
                .subject("CN=Test authority")
                .setIsCertificateAuthority(true)
                .ecp256()
                .buildSelfSigned();
        Files.writeString(authorityFile(), authority.getCertificatePEM());
        write(issue("CN=first"));
        shared = context(null);
    }

    /** A certificate for localhost. */
    public X509Bundle issue(String subject) throws Exception {
        return issue(subject, Instant.now().plus(Duration.ofDays(1)));
    }

    /** A certificate for localhost that is good until then. */
    public X509Bundle issue(String subject, Instant end) throws Exception {
        return new CertificateBuilder()
                .subject(subject)
                .notAfter(end)
                .addSanDnsName(HOST)
                .addSanIpAddress("127.0.0.1")
                .ecp256()
                .buildIssuedBy(authority);
    }

    /** Puts a server certificate and its key where the node reads them. */
    public void write(X509Bundle server) throws IOException {
        Files.writeString(certificateFile(), server.getCertificatePathPEM());
        Files.writeString(keyFile(), server.getPrivateKeyPEM());
    }

    /** Where the authority's certificate is, in PEM. */
    public Path authorityFile() {
        return folder.resolve("ca.crt");
    }

    /** The settings of a node with these certificates. */
    public Map<NodeSetting, String> settings(Map<NodeSetting, String> more) {
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        settings.put(NodeSetting.TLS, "Optional");
        settings.put(NodeSetting.TLS_CERT_FILE, certificateFile().toString());
        settings.put(NodeSetting.TLS_KEY_FILE, keyFile().toString());
        settings.putAll(more);
        return settings;
    }

    /** With which options redis-server shows the certificate, and asks for none of clients. */
    public List<String> redisOptions() {
        return List.of(
                "--tls-cert-file", certificateFile().toString(),
                "--tls-key-file", keyFile().toString(),
                "--tls-ca-cert-file", authorityFile().toString(),
                "--tls-auth-clients", "no");
    }

    /** All versions that are tested. */
    static String[] versions() {
        return new String[] {"TLSv1.2", "TLSv1.3"};
    }

    /** Where the server's certificate is, in PEM. */
    public Path certificateFile() {
        return folder.resolve("tls.crt");
    }

    /** Where the server's key is, in PEM. */
    public Path keyFile() {
        return folder.resolve("tls.key");
    }

    /** A client of its own, without certificate. */
    public SSLContext client() throws Exception {
        return context(null);
    }

    /** A client that trusts the authority, with a session cache of its own; shows a certificate when there is one. */
    public SSLContext context(@Nullable X509Bundle shown) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority.getCertificate());
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        if (shown != null) {
            own.setKeyEntry("client", shown.getKeyPair().getPrivate(), PASSWORD, shown.getCertificatePathWithRoot());
        }
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Adds TLS of one and the same client to a socket; the handshake is still to be made. */
    public SSLSocket over(Socket plain) throws IOException {
        return (SSLSocket) shared.getSocketFactory().createSocket(plain, HOST, plain.getPort(), true);
    }

    /** Connects to a data port so that the session of the control connection can be resumed. */
    public static Socket dial(int dataPort, int controlPort) throws IOException {
        return FtpsClient.socketAt(dataPort, controlPort);
    }
}
