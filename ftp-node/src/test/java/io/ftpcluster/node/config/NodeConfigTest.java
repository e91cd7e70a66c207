package io.ftpcluster.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.contract.node.PortRange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeConfigTest {
    @Test
    void shouldNeedNothingButUsers() {
        NodeConfig config = NodeConfig.from(Map.of("FtpUsersFile", "/etc/users.json"));
        assertThat(config.listeners()).isEqualTo(new ListenerConfig(2121, 2120, 8080));
        assertThat(config.passive().ports()).isEqualTo(new PortRange(50_000, 50_007));
        assertThat(config.session().idleTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.cluster()).isEqualTo(ClusterConfig.ALONE);
    }

    @Test
    void shouldOwnItsBlockOfThePassivePorts() {
        NodeConfig config = NodeConfig.from(Map.of(
                "FtpUsersFile", "/etc/users.json",
                "FtpPasvMaxPort", "50047",
                "FtpPasvPortsPerNode", "8",
                "FtpNodeOrdinal", "2"));
        assertThat(config.passive().ports()).isEqualTo(new PortRange(50_016, 50_023));
    }

    @Test
    void shouldPreferTheAuthenticationService() {
        NodeConfig config = NodeConfig.from(Map.of("authservice", "http://auth:5160", "FtpUsersFile", "/x"));
        assertThat(config.auth()).isEqualTo(new AuthConfig.Service(URI.create("http://auth:5160"), Optional.empty()));
    }

    @Test
    void shouldReportEveryWrongValue_withWhatToChange() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(Map.of(
                        "port", "70000",
                        "FtpIdleTimeout", "5",
                        "FtpBehindProxy", "yes",
                        "FtpPasvMinPort", "50010",
                        "authservice", "auth:5160")))
                .satisfies(
                        wrong -> assertThat(String.valueOf(wrong.getMessage()).lines())
                                .hasSize(5)
                                .anyMatch(line -> line.contains("port=70000") && line.contains("0 to 65535"))
                                .anyMatch(line -> line.contains("FtpIdleTimeout=5") && line.contains("30s"))
                                .anyMatch(line -> line.contains("FtpBehindProxy=yes") && line.contains("true or false"))
                                .anyMatch(line -> line.contains("FtpPasvMaxPort") && line.contains("50010"))
                                .anyMatch(line -> line.contains("authservice") && line.contains("http://")));
    }

    @Test
    void shouldAskForTheBalancer_andForUsers() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(Map.of("FtpBehindProxy", "true")))
                .withMessageContaining("FtpTrustedProxies")
                .withMessageContaining("FtpUsersFile");
    }

    @Test
    void shouldSayThatTheOrdinalHasNoPorts() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(
                        Map.of("FtpUsersFile", "/x", "FtpPasvPortsPerNode", "4", "FtpNodeOrdinal", "2")))
                .withMessageContaining("enough for 2 nodes");
    }

    @Test
    void shouldChooseTheLogFormat() {
        assertThat(LogFormat.from(Map.of())).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.from(Map.of("FtpLogFormat", "json"))).isEqualTo(LogFormat.JSON);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> LogFormat.from(Map.of("FtpLogFormat", "xml")))
                .withMessageContaining("text or json");
    }

    @Test
    @Tag("security-case-19")
    void shouldReadLimits_withNoneForZero() {
        LimitsConfig standard =
                NodeConfig.from(Map.of("FtpUsersFile", "/x")).session().limits();
        assertThat(standard.maxSessions()).isEmpty();
        assertThat(standard.maxTransfers()).isEmpty();
        assertThat(standard.maxCommandsBeforeLogin()).hasValue(20);
        assertThat(standard.bandwidth()).isEqualTo(BandwidthConfig.UNLIMITED);

        LimitsConfig limits = NodeConfig.from(Map.of(
                        "FtpUsersFile", "/x",
                        "FtpMaxSessions", "7",
                        "FtpMaxCommandsBeforeLogin", "0",
                        "FtpUploadRate", "20M",
                        "FtpDownloadRate", "107374182400",
                        "FtpUserDownloadRate", "1500"))
                .session()
                .limits();
        assertThat(limits.maxSessions()).hasValue(7);
        assertThat(limits.maxCommandsBeforeLogin()).isEmpty();
        assertThat(limits.bandwidth().sessionUpload()).hasValue(20_000_000);
        assertThat(limits.bandwidth().sessionDownload()).hasValue(107_374_182_400L);
        assertThat(limits.bandwidth().userDownload()).hasValue(1500);
    }

    @Test
    void shouldReadTimers() {
        SessionTimers timers = NodeConfig.from(Map.of("FtpUsersFile", "/x", "FtpTransferTimeout", "2h"))
                .session()
                .timers();
        assertThat(timers.login()).isEqualTo(Duration.ofMinutes(1));
        assertThat(timers.transfer()).contains(Duration.ofHours(2));
    }

    @Test
    @Tag("security-case-19")
    void shouldRefuseLimitsThatAreNone() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(Map.of(
                        "FtpUsersFile", "/x",
                        "FtpIdleTimeout", "0s",
                        "FtpMaxSessions", "-1",
                        "FtpUploadRate", "-1",
                        "FtpDownloadRate", "99999999999999999999",
                        "FtpMaxLineLength", "10")))
                .satisfies(wrong -> assertThat(
                                String.valueOf(wrong.getMessage()).lines())
                        .hasSize(5)
                        .anyMatch(line -> line.contains("FtpIdleTimeout=0s") && line.contains("above 0"))
                        .anyMatch(line -> line.contains("FtpMaxSessions=-1"))
                        .anyMatch(line -> line.contains("FtpUploadRate=-1") && line.contains("500k"))
                        .anyMatch(line -> line.contains("FtpDownloadRate="))
                        .anyMatch(line -> line.contains("FtpMaxLineLength=10") && line.contains("512 to 65536")));
    }

    @Test
    void shouldHaveNoTls_unlessItIsAskedFor() {
        assertThat(NodeConfig.from(Map.of("FtpUsersFile", "/x")).session().tls())
                .isEmpty();
    }

    @Test
    void shouldReadTls(@TempDir Path folder) throws IOException {
        Path pem = Files.writeString(folder.resolve("x.pem"), "looked at when the node starts");
        TlsConfig tls = NodeConfig.from(Map.of(
                        "FtpUsersFile", "/x",
                        "FtpTls", "required",
                        "FtpTlsCertFile", pem.toString(),
                        "FtpTlsKeyFile", pem.toString(),
                        "FtpTlsSessionReuse", "Require",
                        "FtpTlsMinVersion", "1.3",
                        "FtpTlsServerNames", "ftp.example.org, *.example.org",
                        "FtpTlsImplicitPort", "990"))
                .session()
                .tls()
                .orElseThrow();
        assertThat(tls.isLoginRefusedInClear()).isTrue();
        assertThat(tls.data()).isEqualTo(TlsMode.OPTIONAL);
        assertThat(tls.reuse()).isEqualTo(SessionReuse.REQUIRE);
        assertThat(tls.files()).isEqualTo(new TlsFiles(pem, pem, Optional.empty()));
        assertThat(tls.handshake())
                .isEqualTo(new HandshakeRules(
                        false,
                        TlsMode.OFF,
                        List.of("ftp.example.org", "*.example.org"),
                        HandshakeRules.STANDARD_LIMIT));
        assertThat(tls.implicitPort()).isEqualTo(990);
    }

    @Test
    void shouldSayWhatTlsNeeds() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(Map.of(
                        "FtpUsersFile", "/x",
                        "FtpTls", "Optional",
                        "FtpTlsData", "Maybe",
                        "FtpTlsKeyFile", "/no/such/file",
                        "FtpTlsClientAuth", "Required",
                        "FtpTlsMinVersion", "1.1",
                        "FtpTlsServerNames", "not a name")))
                .withMessageContaining("FtpTlsCertFile= is wrong: name the PEM file")
                .withMessageContaining("FtpTlsData=Maybe is wrong: write one of Off, Optional, Required")
                .withMessageContaining("FtpTlsKeyFile=/no/such/file is wrong: there is no such file")
                .withMessageContaining("FtpTlsClientCaFile= is wrong: name the PEM file")
                .withMessageContaining("FtpTlsMinVersion=1.1 is wrong: write 1.2 or 1.3")
                .withMessageContaining("FtpTlsServerNames");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> NodeConfig.from(Map.of("FtpUsersFile", "/x", "FtpTlsImplicitPort", "990")))
                .withMessageContaining("it needs FtpTls=Optional or Required");
    }
}
