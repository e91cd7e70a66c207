package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.support.Curl;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import io.ftpcluster.node.support.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that people use, over TLS: OpenSSL, GnuTLS and the JDK. */
@SuppressWarnings("NullAway.Init")
class TlsClientsTest {
    @TempDir
    private Path folder;

    private TestTls tls;
    private TestNode node;
    private Path file;
    private Path back;

    @BeforeEach
    void makeAFile() throws Exception {
        tls = new TestTls(folder);
        byte[] content = new byte[2_000_000];
        new Random(1).nextBytes(content);
        file = Files.write(folder.resolve("file"), content);
        back = folder.resolve("back");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void start(String reuse, String implicitPort) {
        node = TestNode.start(
                folder,
                tls.settings(Map.of(
                        NodeSetting.TLS,
                        "Required",
                        NodeSetting.TLS_DATA,
                        "Required",
                        NodeSetting.TLS_SESSION_REUSE,
                        reuse,
                        NodeSetting.TLS_IMPLICIT_PORT,
                        implicitPort)));
    }

    @ParameterizedTest
    @CsvSource({"1.2,Prefer", "1.3,Prefer", "1.2,Require", "1.3,Require"})
    void shouldServeCurl_withUploadsOnlyInOneSession(String version, String reuse) throws Exception {
        start(reuse, "0");
        String ca = tls.authorityFile().toString();
        String url = "ftp://localhost:" + node.port() + "/";
        String[] safe = {"--ssl-reqd", "--cacert", ca, "--tlsv" + version, "--tls-max", version, "--fail-early"};
        List<String> names = List.of("first", "second", "third", "fourth", "fifth");
        String[] uploads = names.stream()
                .flatMap(name -> Stream.of("-T", file.toString(), url + name))
                .toArray(String[]::new);
        assertThat(curl(safe, uploads)).isZero();
        assertThat(names)
                .allSatisfy(name -> assertThat(node.home().resolve(name)).hasSameBinaryContentAs(file));
        assertThat(curl(safe, "-o", back.toString(), url + "second")).isZero();
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(curl(safe, url)).isZero();
    }

    @Test
    void shouldServeCurl_onTheImplicitPort_andRefuseItInClear() throws Exception {
        String port = Integer.toString(LocalPorts.free());
        start("Require", port);
        String[] safe = {"--cacert", tls.authorityFile().toString()};
        String url = "ftps://localhost:" + port + "/file";
        assertThat(curl(safe, "-T", file.toString(), url)).isZero();
        assertThat(curl(safe, "-o", back.toString(), url)).isZero();
        assertThat(back).hasSameBinaryContentAs(file);
        int denied = 67;
        assertThat(curl(new String[0], "ftp://localhost:" + node.port() + "/")).isEqualTo(denied);
    }

    private static int curl(String[] options, String... arguments) throws IOException, InterruptedException {
        String[] all = new String[options.length + arguments.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(arguments, 0, all, options.length, arguments.length);
        return Curl.run(all).exit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prefer", "Require"})
    void shouldServeLftp(String reuse) throws Exception {
        start(reuse, "0");
        String script = String.join(
                "; ",
                "set ssl:ca-file " + tls.authorityFile(),
                "set ftp:ssl-force true",
                "set ftp:ssl-protect-data true",
                "set ftp:ssl-protect-list true",
                "set net:max-retries 1",
                "set net:timeout 60",
                "open -u demo,demo localhost:" + node.port(),
                "mkdir d",
                "put " + file + " -o d/one",
                "put " + file + " -o d/two",
                "cls -l d",
                "get d/two -o " + back,
                "mirror d " + folder.resolve("mirrored"),
                "bye");
        Tool.Result result = Tool.run("lftp", "--norc", "-c", script);
        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(folder.resolve("mirrored/one")).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1_2", "TLSv1_3"})
    void shouldServePythonsFtplib(String version) throws Exception {
        start("Prefer", "0");
        Path script = Files.writeString(folder.resolve("client.py"), """
                import ftplib, io, ssl, sys
                port, ca, path, version = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
                context = ssl.create_default_context(cafile=ca)
                context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
                ftp = ftplib.FTP_TLS(context=context, timeout=60)
                ftp.connect('localhost', port)
                ftp.login('demo', 'demo')
                ftp.prot_p()
                content = open(path, 'rb').read()
                ftp.storbinary('STOR f', io.BytesIO(content))
                got = io.BytesIO()
                ftp.retrbinary('RETR f', got.write)
                assert got.getvalue() == content
                assert ftp.nlst() == ['f'], ftp.nlst()
                assert dict(ftp.mlsd())['f']['size'] == str(len(content))
                ftp.quit()
                """);
        Tool.Result result = Tool.run(
                "python3",
                script.toString(),
                Integer.toString(node.port()),
                tls.authorityFile().toString(),
                file.toString(),
                version);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldServeCommonsNet(String version) throws Exception {
        start("Prefer", "0");
        FTPSClient client = new FTPSClient(false, tls.client());
        client.setEnabledProtocols(new String[] {version});
        client.connect("localhost", node.port());
        client.execPBSZ(0);
        client.execPROT("P");
        assertThat(client.login("demo", "demo")).isTrue();
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
        byte[] content = Files.readAllBytes(file);
        assertThat(client.storeFile("f", new ByteArrayInputStream(content))).isTrue();
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertThat(client.retrieveFile("f", got)).isTrue();
        assertThat(got.toByteArray()).isEqualTo(content);
        assertThat(client.listFiles()).hasSize(1);
        client.disconnect();
    }
}
