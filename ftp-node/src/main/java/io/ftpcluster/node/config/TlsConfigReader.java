package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of TLS. What is inside the files is looked at when the node starts. */
final class TlsConfigReader {
    private static final Pattern HOST_NAME = Pattern.compile("(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final Settings settings;

    TlsConfigReader(Settings settings) {
        this.settings = settings;
    }

    /** Empty when TLS is off. */
    Optional<TlsConfig> read() {
        TlsMode control = settings.choice(NodeSetting.TLS, TlsMode.class);
        int implicitPort = settings.port(NodeSetting.TLS_IMPLICIT_PORT, 0);
        TlsMode clientCertificate = settings.choice(NodeSetting.TLS_CLIENT_AUTH, TlsMode.class);
        if (control == TlsMode.OFF) {
            if (implicitPort != 0) {
                settings.wrong(NodeSetting.TLS_IMPLICIT_PORT, "it needs FtpTls=Optional or Required");
            }
            return Optional.empty();
        }
        return Optional.of(new TlsConfig(
                control,
                settings.choice(NodeSetting.TLS_DATA, TlsMode.class),
                settings.choice(NodeSetting.TLS_SESSION_REUSE, SessionReuse.class),
                files(clientCertificate),
                new HandshakeRules(speaksOldTls(), clientCertificate, serverNames(), HandshakeRules.STANDARD_LIMIT),
                implicitPort));
    }

    private TlsFiles files(TlsMode clientCertificate) {
        Path certificate = file(NodeSetting.TLS_CERT_FILE, "name the PEM file with the certificate, or set FtpTls=Off");
        Path key = file(NodeSetting.TLS_KEY_FILE, "name the PEM file with the private key, or set FtpTls=Off");
        if (clientCertificate == TlsMode.OFF) {
            return new TlsFiles(certificate, key, Optional.empty());
        }
        Path authorities = file(
                NodeSetting.TLS_CLIENT_CA_FILE,
                "name the PEM file with the authorities of client certificates, or set FtpTlsClientAuth=Off");
        return new TlsFiles(certificate, key, Optional.of(authorities));
    }

    private Path file(NodeSetting setting, String advice) {
        Path path = Path.of(settings.text(setting)).toAbsolutePath();
        if (settings.text(setting).isEmpty()) {
            settings.wrong(setting, advice);
        } else if (!Files.isReadable(path)) {
            settings.wrong(setting, "there is no such file, or it cannot be read");
        }
        return path;
    }

    private boolean speaksOldTls() {
        String version = settings.text(NodeSetting.TLS_MIN_VERSION);
        if (!version.equals("1.2") && !version.equals("1.3")) {
            settings.wrong(NodeSetting.TLS_MIN_VERSION, "write 1.2 or 1.3");
        }
        return version.equals("1.2");
    }

    private List<String> serverNames() {
        List<String> names = Arrays.stream(
                        settings.text(NodeSetting.TLS_SERVER_NAMES).split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.stream().allMatch(name -> HOST_NAME.matcher(name).matches())) {
            settings.wrong(NodeSetting.TLS_SERVER_NAMES, "write host names such as ftp.example.org or *.example.org");
        }
        return names;
    }
}
