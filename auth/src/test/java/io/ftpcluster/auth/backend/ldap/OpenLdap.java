package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real OpenLDAP (e2e/setup/openldap.sh) on free ports of loopback: one in clear with StartTLS, one with TLS. */
final class OpenLdap implements AutoCloseable {
    private static final String ADMINISTRATOR = "cn=admin," + TestDirectory.BASE;
    private static final String ADMINISTRATORS_PASSWORD = "admin-secret";
    private static final long SECONDS_TO_STOP = 60;

    private final Path folder;
    private final int clearPort;
    private final int encryptedPort;
    private Process process;

    private OpenLdap(Path folder) throws IOException {
        clearPort = LocalPorts.freeRow(2);
        encryptedPort = clearPort + 1;
        this.folder = folder;
        this.process = launch();
    }

    /** A server that shows a certificate for localhost, with the entries of ldap/directory.ldif. */
    static OpenLdap start(Path folder, TestAuthority certificate) throws IOException, LDAPException, LDIFException {
        Files.createDirectory(folder.resolve("data"));
        certificate.writePem(folder.resolve("certificate.pem"));
        certificate.writeKey(folder.resolve("key.pem"));
        Files.writeString(folder.resolve("slapd.conf"), resource("slapd.conf").replace("@FOLDER@", folder.toString()));
        OpenLdap server = new OpenLdap(folder);
        server.fill();
        return server;
    }

    URI inClear() {
        return URI.create("ldap://localhost:" + clearPort);
    }

    URI encrypted() {
        return URI.create("ldaps://localhost:" + encryptedPort);
    }

    void stop() {
        process.destroy();
        process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    }

    /** Starts it again, if it was stopped, with everything that was in it. */
    void isRunning() throws IOException {
        if (!process.isAlive()) {
            process = launch();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() throws IOException {
        Path log = folder.resolve("slapd.log");
        Process launched = new ProcessBuilder(
                        "ftpcluster-slapd",
                        // Stay in the foreground, and log what is wrong.
                        "-d",
                        "none",
                        "-f",
                        folder.resolve("slapd.conf").toString(),
                        "-h",
                        "ldap://127.0.0.1:" + clearPort + " ldaps://127.0.0.1:" + encryptedPort)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await().until(() -> !launched.isAlive() || (answers(clearPort) && answers(encryptedPort)));
        assertThat(launched.isAlive()).as(() -> read(log)).isTrue();
        return launched;
    }

    private void fill() throws IOException, LDAPException, LDIFException {
        try (LDAPConnection connection =
                        new LDAPConnection("localhost", clearPort, ADMINISTRATOR, ADMINISTRATORS_PASSWORD);
                InputStream text = open("directory.ldif");
                LDIFReader reader = new LDIFReader(text)) {
            @Nullable LDIFChangeRecord record = reader.readChangeRecord(true);
            while (record != null) {
                record.processChange(connection);
                record = reader.readChangeRecord(true);
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return log + " cannot be read";
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = open(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return requireNonNull(OpenLdap.class.getResourceAsStream("/ldap/" + name), name);
    }
}
