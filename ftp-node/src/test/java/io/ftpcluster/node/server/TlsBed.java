package io.ftpcluster.node.server;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpsClient;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node with certificates, and a client of it. */
@SuppressWarnings("NullAway.Init")
abstract class TlsBed {
    @TempDir
    Path folder;

    TestTls tls;
    SSLContext context;
    TestNode node;
    FtpsClient client;

    @BeforeEach
    void makeCertificates() throws Exception {
        tls = new TestTls(folder);
        context = tls.client();
    }

    @AfterEach
    void end() throws IOException {
        if (client != null) {
            client.close();
        }
        node.close();
    }

    /** Starts the node, and connects to it in clear. */
    final void start(Map<NodeSetting, String> settings, String... versions) throws IOException {
        node = TestNode.start(folder, tls.settings(settings));
        client = connect(versions);
    }

    /** Another control connection of the same client. */
    final FtpsClient connect(String... versions) throws IOException {
        return FtpsClient.connect(node.port(), context, versions);
    }

    /** What the node counts. */
    final String metrics() throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + node.node().healthPort() + "/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
