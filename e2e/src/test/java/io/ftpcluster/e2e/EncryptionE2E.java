package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.PacedStream;
import io.ftpcluster.e2e.bed.SeenCertificate;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestCertificate;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.CurlClient;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.client.FtpsClients;
import io.ftpcluster.e2e.client.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** TLS through the one address, and what happens to it when Secrets come, change, break and go. In order, on one service. */
@OnKubernetes
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EncryptionE2E {
    private static final String SECRET = "files-tls";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TestService service;
    private TestCertificate certificate;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    void serviceWithoutItsSecret(TestBed bed) {
        service = bed.secondService();
        service.apply(1, spec());
        bed.progress().waitUntil("it has an address", LIMIT, () -> unless("AddressReady", ConditionStatus.TRUE));
        certificate = TestCertificate.forHost(service.address().host());
    }

    @AfterAll
    void remove() {
        service.remove();
    }

    @Test
    @Order(1)
    void shouldNameTheMissingSecret_andStartNodesOnceItIsThere() {
        // given
        service.bed()
                .progress()
                .waitUntil("the Secret is missed", LIMIT, () -> unless("TLSReady", ConditionStatus.FALSE));
        assertThat(service.view().tell("TLSReady")).contains("SecretMissing", SECRET);
        assertThat(service.view().podsOf("node")).isZero();
        awaitEvent("CertificateUnusable");

        // when
        put(certificate);

        // then
        service.awaitReady(1);
        assertThat(service.view().tell("TLSReady")).contains("CertificateValid");
        awaitEvent("CertificateTaken");
    }

    @Test
    @Order(2)
    void shouldServeCurlAndLftp_explicitly() throws Exception {
        // given
        Path original = someFile("explicit.bin");
        FtpsClients clients = new FtpsClients(service.address(), TestService.DEMO, authorities());

        // when
        clients.upload(original, "/explicit.bin").orThrow();
        clients.download("/explicit.bin", folder.resolve("explicit.back")).orThrow();

        // then
        assertThat(Sha256.of(folder.resolve("explicit.back"))).isEqualTo(Sha256.of(original));

        // when
        Path tree = Files.createDirectories(folder.resolve("tree/inner"));
        Files.copy(original, tree.resolve("one.bin"));
        Files.writeString(tree.resolveSibling("two.txt"), "two");
        clients.mirrorUp(folder.resolve("tree"), "/tree").orThrow();
        clients.mirrorDown("/tree", folder.resolve("back")).orThrow();

        // then
        assertThat(Sha256.of(folder.resolve("back/inner/one.bin"))).isEqualTo(Sha256.of(original));
        assertThat(folder.resolve("back/two.txt")).hasContent("two");
    }

    @Test
    @Order(3)
    void shouldServeCurl_implicitly() throws Exception {
        // given
        Path original = someFile("implicit.bin");
        FtpsClients clients = new FtpsClients(service.implicitAddress(), TestService.DEMO, authorities());

        // when
        clients.uploadImplicitly(original, "/implicit.bin").orThrow();
        clients.downloadImplicitly("/implicit.bin", folder.resolve("implicit.back"))
                .orThrow();

        // then
        assertThat(Sha256.of(folder.resolve("implicit.back"))).isEqualTo(Sha256.of(original));
    }

    @Test
    @Order(4)
    void shouldRefuseALogin_inClear() {
        // when
        var result = new CurlClient(service.address(), TestService.DEMO).listNames();

        // then
        assertThat(result.result().succeeded()).isFalse();
    }

    @Test
    @Order(5)
    void shouldShowTheNewCertificate_andKeepItsSessions_whenTheSecretChanges() throws Exception {
        // given
        String pod = service.view().podUid(TestService.node(0));
        SeenCertificate seen = new SeenCertificate();
        PacedStream content = new PacedStream();
        try (FtpSession idle = open(seen);
                FtpSession busy = open(seen)) {
            assertThat(seen.last()).contains(certificate.certificate());
            var upload = CompletableFuture.runAsync(() -> upload(busy, content), Thread::startVirtualThread);

            // when
            TestCertificate renewed = TestCertificate.forHost(service.address().host());
            put(renewed);

            // then
            service.bed().progress().waitUntil("the new certificate is shown", LIMIT, () -> unlessShown(renewed));
            content.end();
            upload.join();
            assertThat(content.gave(idle.download("while-renewed.bin"))).isTrue();
            certificate = renewed;
        }
        assertThat(service.view().podUid(TestService.node(0))).isEqualTo(pod);
        assertThat(service.view().restartsOf(TestService.node(0))).isZero();
    }

    @Test
    @Order(6)
    void shouldServeOnWithTheLastGoodCertificate_whenTheSecretIsBroken() throws Exception {
        // given
        String pod = service.view().podUid(TestService.node(0));
        TestCertificate other = TestCertificate.forHost(service.address().host());

        // when
        service.putCertificate(SECRET, certificate.certificatePem(), other.keyPem());
        service.bed()
                .progress()
                .waitUntil("the Secret is found wrong", LIMIT, () -> unless("TLSReady", ConditionStatus.FALSE));

        // then
        assertThat(service.view().tell("TLSReady")).contains("SecretInvalid", "tls.key");

        // when the spec changes meanwhile
        service.apply(1, spec() + "\n  limits: {idleTimeout: 4m}");
        service.bed()
                .progress()
                .waitUntil(
                        "the operator has seen it", LIMIT, () -> service.view().unlessSpecIsObserved());

        // then
        SeenCertificate seen = new SeenCertificate();
        open(seen).close();
        assertThat(seen.last()).contains(certificate.certificate());
        assertThat(service.view().podUid(TestService.node(0))).isEqualTo(pod);

        // when
        put(certificate);

        // then what has waited is rolled out
        service.bed().progress().waitUntil("the node is replaced", LIMIT, () -> unlessReplaced(pod));
        service.awaitReady(1);
    }

    private String unlessReplaced(String pod) {
        String now = service.view().podUid(TestService.node(0));
        return now.isEmpty() || now.equals(pod) ? "it is still the former pod" : "";
    }

    private String spec() {
        return "tls: {mode: Required, dataMode: Required, secretName: " + SECRET + ", implicitPort: "
                + service.implicitPort() + "}";
    }

    private void put(TestCertificate wanted) {
        service.putCertificate(SECRET, wanted.certificatePem(), wanted.keyPem());
    }

    private FtpSession open(SeenCertificate seen) throws IOException {
        return FtpSession.openSecurely(service.address(), TestService.DEMO, seen);
    }

    private String unlessShown(TestCertificate wanted) {
        SeenCertificate seen = new SeenCertificate();
        try {
            open(seen).close();
        } catch (IOException refused) {
            throw new AssertionError("No login while the certificate is renewed", refused);
        }
        return seen.last().filter(wanted.certificate()::equals).isPresent() ? "" : "it is still the old one";
    }

    private void awaitEvent(String reason) {
        service.bed()
                .progress()
                .waitUntil(
                        "there is an event " + reason,
                        LIMIT,
                        () -> eventReasons().contains(reason) ? "" : "it");
    }

    private List<String> eventReasons() {
        return service.bed()
                .kubectl()
                .run(
                        "get",
                        "events",
                        "--namespace",
                        service.namespace(),
                        "--output",
                        "jsonpath={range .items[*]}{.reason}{'\\n'}{end}")
                .orThrow()
                .output()
                .lines()
                .toList();
    }

    private String unless(String condition, ConditionStatus wanted) {
        return service.view().conditionIs(condition, wanted)
                ? ""
                : service.view().tell(condition);
    }

    private static void upload(FtpSession session, PacedStream content) {
        try {
            session.upload("while-renewed.bin", content);
        } catch (IOException broken) {
            throw new AssertionError("The upload broke while the certificate was renewed", broken);
        }
    }

    private Path authorities() throws IOException {
        return Files.writeString(folder.resolve("authorities.pem"), certificate.certificatePem());
    }

    private Path someFile(String name) throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(11).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }
}
