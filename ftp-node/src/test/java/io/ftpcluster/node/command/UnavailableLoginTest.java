package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authentication service has too much to do, or cannot reach a backend of its own. */
class UnavailableLoginTest {
    private static final byte[] UNAVAILABLE =
            "{\"message\":\"Too many logins at once\"}".getBytes(StandardCharsets.UTF_8);
    private static final int MORE_THAN_FAILURES_ALLOWED = 6;

    @TempDir
    Path folder;

    private HttpServer service;

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(AuthApi.UNAVAILABLE_STATUS, UNAVAILABLE.length);
            exchange.getResponseBody().write(UNAVAILABLE);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    @Test
    void shouldBeNoFailedLogin_howeverOftenItHappens() throws IOException {
        String url = "http://127.0.0.1:" + service.getAddress().getPort();

        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.AUTH_SERVICE, url));
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            for (int i = 0; i < MORE_THAN_FAILURES_ALLOWED; i++) {
                client.command("USER demo", "331");
                assertThat(client.command("PASS demo", "530")).contains("not possible at the moment");
            }
            client.command("PWD", "530");
        }
    }
}
