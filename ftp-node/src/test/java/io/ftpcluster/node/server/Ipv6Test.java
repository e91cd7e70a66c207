package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.Curl;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.Tool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over IPv6 with real clients: passive with EPSV, active with EPRT (RFC 2428). */
@SuppressWarnings("NullAway.Init")
class Ipv6Test {
    private static final String LOOPBACK = "::1";
    private static final int CONTENT_BYTES = 3_000_000;

    @TempDir
    private Path folder;

    private TestNode node;
    private Path file;
    private Path back;

    @BeforeAll
    static void needIpv6() {
        assumeThatCode(() -> new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK)).close())
                .as("this machine has no IPv6")
                .doesNotThrowAnyException();
    }

    @BeforeEach
    void start() throws Exception {
        node = TestNode.start(folder, Map.of(NodeSetting.ACTIVE_MODE, "true"));
        byte[] content = new byte[CONTENT_BYTES];
        new Random(6).nextBytes(content);
        file = Files.write(folder.resolve("file"), content);
        back = folder.resolve("back");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ftp-pasv", "-P-"})
    void shouldServeCurl(String mode) throws Exception {
        String url = "ftp://[::1]:" + node.port() + "/";
        Curl.Result nothingToSay = new Curl.Result(0, "");
        assertThat(Curl.run("-g", mode, "-T", file.toString(), url + "f")).isEqualTo(nothingToSay);
        assertThat(Curl.run("-g", mode, "-o", back.toString(), url + "f")).isEqualTo(nothingToSay);
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(Curl.run("-g", mode, "-l", url)).isEqualTo(new Curl.Result(0, "f\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void shouldServeLftp(String passive) throws Exception {
        String script = String.join(
                "; ",
                "set ftp:ssl-allow false",
                "set ftp:passive-mode " + passive,
                "set net:max-retries 1",
                "set net:timeout 60",
                "open -u demo,demo -p " + node.port() + " ftp://[::1]",
                "put " + file + " -o f",
                "get f -o " + back,
                "cls -l f",
                "bye");
        Tool.Result result = Tool.run("lftp", "--norc", "-c", script);
        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).contains(Integer.toString(CONTENT_BYTES));
        assertThat(back).hasSameBinaryContentAs(file);
    }

    @Test
    void shouldSayWhatToUse_whereACommandKnowsOnlyIpv4() throws Exception {
        try (FtpLines client = FtpLines.on(new Socket(InetAddress.getByName(LOOPBACK), node.port()))) {
            client.expect("220");
            client.login();
            client.command("PASV", "425 No IPv4 address to tell, use EPSV.");
            client.command("EPSV 1", "522 Network protocol not supported, use (2).");
            client.command("EPRT |1|127.0.0.1|50000|", "522 Network protocol not supported, use (2).");
            client.command("PORT 127,0,0,1,200,0", "504");
            client.command("EPRT |2|::2|50000|", "504");
            client.command("EPSV 2", "229");
        }
    }
}
