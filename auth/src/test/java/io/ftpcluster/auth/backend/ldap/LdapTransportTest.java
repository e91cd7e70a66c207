package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapTransportTest {
    private static final TestAuthority CERTIFICATE = TestAuthority.forHost("localhost");

    private static final int LDAP_MESSAGE = 0x30;

    /** LDAPMessage 1, extendedResp: success, no matched name, no text. */
    private static final byte[] STARTTLS_AGREED = {0x30, 0x0c, 2, 1, 1, 0x78, 7, 0x0a, 1, 0, 4, 0, 4, 0};

    @TempDir
    Path folder;

    @Test
    void startTlsEncryptsBeforeAnythingIsSaid() throws Exception {
        try (TestDirectory directory = TestDirectory.start(CERTIFICATE)) {
            assertThat(login(configs(CERTIFICATE).search(directory.inClear()))).isInstanceOf(Verdict.Proven.class);
        }
    }

    @Test
    void nothingIsSaidToACertificateThatNobodyBelieves() throws Exception {
        TestAuthority stranger = TestAuthority.forHost("localhost");

        try (TestDirectory directory = TestDirectory.start(stranger)) {
            for (URI url : List.of(directory.inClear(), directory.encrypted())) {
                assertThat(login(configs(CERTIFICATE).search(url)))
                        .as(url.getScheme())
                        .isInstanceOf(Verdict.CannotTell.class);
            }
        }
    }

    @Test
    void nothingIsSaidToTheCertificateOfAnotherHost() throws Exception {
        TestAuthority elsewhere = TestAuthority.forHost("elsewhere.example");

        try (TestDirectory directory = TestDirectory.start(elsewhere)) {
            for (URI url : List.of(directory.inClear(), directory.encrypted())) {
                assertThat(login(configs(elsewhere).search(url)))
                        .as(url.getScheme())
                        .isInstanceOf(Verdict.CannotTell.class);
            }
        }
    }

    @Test
    void anAuthorityThatChangesIsBelievedWithoutARestart() throws Exception {
        TestAuthority former = TestAuthority.forHost("localhost");
        LdapConfigs configs = configs(former);

        try (TestDirectory directory = TestDirectory.start(CERTIFICATE)) {
            for (URI url : List.of(directory.inClear(), directory.encrypted())) {
                LdapConfig config = configs.search(url);
                TrustedAuthorities authorities = config.servers().authorities();
                assertThat(login(config)).isInstanceOf(Verdict.CannotTell.class);

                Path renewed = CERTIFICATE.writePem(authorities.file().orElseThrow());
                authorities.fileChanged(FileState.of(renewed));
                assertThat(login(config)).isInstanceOf(Verdict.Proven.class);

                authorities.fileChanged(new FileState.Present("damaged"));
                authorities.fileChanged(new FileState.Absent("gone"));
                assertThat(login(config)).isInstanceOf(Verdict.Proven.class);

                authorities.fileChanged(FileState.of(former.writePem(renewed)));
                assertThat(login(config)).isInstanceOf(Verdict.CannotTell.class);
            }
        }
    }

    @Test
    void theNextServerIsAskedWhenOneIsAway() throws Exception {
        try (TestDirectory directory = TestDirectory.start(CERTIFICATE)) {
            LdapConfig config = configs(CERTIFICATE).search(directory.encrypted());
            LdapConfig.Servers servers = new LdapConfig.Servers(
                    List.of(URI.create("ldaps://localhost:" + LocalPorts.free()), directory.encrypted()),
                    true,
                    config.servers().authorities(),
                    config.servers().timeout(),
                    4);

            assertThat(login(new LdapConfig(servers, config.account(), config.users(), config.mapping())))
                    .isInstanceOf(Verdict.Proven.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "ldaps"})
    @Timeout(60)
    void aServerThatNeverAnswersIsGivenUp(String scheme) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            LdapConfig config =
                    configs(CERTIFICATE).search(URI.create(scheme + "://localhost:" + silent.getLocalPort()));
            LdapConfig.Servers impatient = new LdapConfig.Servers(
                    config.servers().urls(), false, config.servers().authorities(), Duration.ofMillis(200), 4);

            assertThat(login(new LdapConfig(impatient, config.account(), config.users(), config.mapping())))
                    .isInstanceOf(Verdict.CannotTell.class);
        }
    }

    @Test
    @Timeout(60)
    void aServerThatAgreesToStartTlsAndThenIsSilentIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> _ = threads.submit(() -> agreeToStartTls(silent));
            LdapConfig config = configs(CERTIFICATE).search(URI.create("ldap://localhost:" + silent.getLocalPort()));
            LdapConfig.Servers impatient = new LdapConfig.Servers(
                    config.servers().urls(), true, config.servers().authorities(), Duration.ofMillis(200), 4);

            assertThat(login(new LdapConfig(impatient, config.account(), config.users(), config.mapping())))
                    .isInstanceOf(Verdict.CannotTell.class);
            threads.shutdownNow();
        }
    }

    private static Object agreeToStartTls(ServerSocket server) throws IOException {
        while (true) {
            Socket client = server.accept();
            int first = client.getInputStream().read();
            assertThat(first).isEqualTo(LDAP_MESSAGE);
            client.getOutputStream().write(STARTTLS_AGREED);
        }
    }

    private LdapConfigs configs(TestAuthority believed) {
        return new LdapConfigs(folder, believed);
    }

    private static Verdict login(LdapConfig config) {
        try (LdapBackend backend = new LdapBackend(config, Clock.systemUTC())) {
            return backend.verify(new AuthenticateRequest("reader", "reader-secret", "192.0.2.1", "s1", true, null));
        }
    }
}
