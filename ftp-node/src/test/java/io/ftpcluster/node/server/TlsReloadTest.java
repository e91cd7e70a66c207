package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpsClient;
import io.ftpcluster.node.support.HangingVolume;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.tls.TlsFilesException;
import io.ftpcluster.node.tls.TlsKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** Certificates that are renewed while the node runs. */
class TlsReloadTest extends TlsBed {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CERTIFICATE_END =
            Pattern.compile("^ftp_tls_certificate_not_after_seconds (\\S+)$", Pattern.MULTILINE);

    @Test
    void shouldUseTheNewCertificate_andKeepTheSessionsOfTheOldOne() throws Exception {
        start(Map.of(NodeSetting.TLS_SESSION_REUSE, "Require"));
        client.secure().logIn();
        client.transfer();
        assertThat(subjectShown()).isEqualTo("CN=first");
        tls.write(tls.issue("CN=second"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjectShown()).isEqualTo("CN=second"));
        client.transfer();
    }

    @Test
    void shouldTellWhenTheCertificateInUseEnds() throws Exception {
        Instant first = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Instant second = first.plus(Duration.ofDays(90));
        tls.write(tls.issue("CN=first", first));
        start(Map.of());
        assertThat(certificateEnd()).isEqualTo(first);
        tls.write(tls.issue("CN=second", second));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(certificateEnd()).isEqualTo(second));
    }

    private Instant certificateEnd() throws IOException, InterruptedException {
        Matcher figure = CERTIFICATE_END.matcher(metrics());
        assertThat(figure.find()).isTrue();
        return Instant.ofEpochSecond((long) Double.parseDouble(figure.group(1)));
    }

    @Test
    void shouldUseTheNewCertificate_whileTheVolumeHangs() throws Exception {
        AtomicReference<HangingVolume> volume = new AtomicReference<>();
        node = TestNode.start(folder, tls.settings(Map.of()), real -> {
            volume.set(new HangingVolume(real));
            return volume.get();
        });
        volume.get().hangEverywhere();
        await().atMost(PATIENCE).until(() -> volume.get().waiting() > 1);
        tls.write(tls.issue("CN=second"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjectShown()).isEqualTo("CN=second"));
        volume.get().goOn();
    }

    /** As the kubelet does it: the files are links through one link, which is replaced. */
    @Test
    void shouldFollowASwappedLink() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Files.createSymbolicLink(mount.resolve("..data"), version("..1", "CN=first"));
        for (String file : new String[] {"tls.crt", "tls.key"}) {
            Files.createSymbolicLink(mount.resolve(file), Path.of("..data", file));
        }
        start(Map.of(
                NodeSetting.TLS_CERT_FILE,
                mount.resolve("tls.crt").toString(),
                NodeSetting.TLS_KEY_FILE,
                mount.resolve("tls.key").toString()));
        assertThat(subjectShown()).isEqualTo("CN=first");
        Path next = Files.createSymbolicLink(mount.resolve("..next"), version("..2", "CN=second"));
        Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjectShown()).isEqualTo("CN=second"));
    }

    private Path version(String name, String subject) throws Exception {
        Path version = Files.createDirectories(folder.resolve("mount").resolve(name));
        tls.write(tls.issue(subject));
        Files.copy(tls.certificateFile(), version.resolve("tls.crt"));
        Files.copy(tls.keyFile(), version.resolve("tls.key"));
        return version.getFileName();
    }

    @Test
    void shouldKeepTheOldCertificate_whenTheNewFilesAreBad() throws Exception {
        start(Map.of());
        // Without its key, which is not there for a moment either.
        Files.writeString(tls.certificateFile(), tls.issue("CN=second").getCertificatePathPEM());
        Duration untilSeen = TlsKeeper.INTERVAL.multipliedBy(2);
        await().during(untilSeen)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subjectShown()).isEqualTo("CN=first"));
        tls.write(tls.issue("CN=third"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjectShown()).isEqualTo("CN=third"));
    }

    private String subjectShown() throws Exception {
        try (FtpsClient fresh = FtpsClient.connect(node.port(), tls.client())) {
            fresh.secure();
            return subject((SSLSocket) fresh.lines().socket());
        }
    }

    private static String subject(SSLSocket socket) throws SSLPeerUnverifiedException {
        X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return shown.getSubjectX500Principal().getName();
    }

    @Test
    void shouldNotStart_withAKeyOfAnotherCertificate() throws Exception {
        start(Map.of());
        String key = Files.readString(tls.keyFile());
        tls.write(tls.issue("CN=second"));
        Files.writeString(tls.keyFile(), key);
        assertThatExceptionOfType(TlsFilesException.class)
                .isThrownBy(() -> TestNode.start(folder, tls.settings(Map.of())))
                .withMessageContaining("tls.key is not the key of the certificate in");
    }

    @Test
    void shouldNotStart_withoutAReadableCertificate() throws IOException {
        start(Map.of());
        Files.writeString(tls.certificateFile(), "nonsense");
        assertThatExceptionOfType(TlsFilesException.class)
                .isThrownBy(() -> TestNode.start(folder, tls.settings(Map.of())))
                .withMessageContaining("tls.crt holds a certificate that cannot be read");
    }
}
