package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveConfigClientTest {
    private static final String POD = "files-balancer-1";

    private HttpServer nginx;
    private LiveConfigClient client;

    @BeforeEach
    void startOneThatStandsInForNginx() throws IOException {
        nginx = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nginx.start();
        client = new LiveConfigClient(nginx.getAddress().getPort(), Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        nginx.stop(0);
    }

    @Test
    void aPodThatHasTheConfigurationAgrees() {
        answer(NginxConfig.LIVE_PATH, "aaaa\n");

        assertThat(ask("aaaa")).containsExactly(new PodAnswer.Live(POD, "aaaa"));
        assertThat(Agreement.of("aaaa", ask("aaaa"))).isEqualTo(new Agreement.Agreed("aaaa"));
    }

    @Test
    void aPodWithAnotherConfigurationLags() {
        answer(NginxConfig.LIVE_PATH, "aaaa\n");
        answer(NginxConfig.STATUS_PATH, "rejected cccc an older story\n");

        assertThat(Agreement.of("bbbb", ask("bbbb"))).isEqualTo(new Agreement.Propagating(List.of(POD), 1));
    }

    @Test
    void aRefusalCarriesTheMessageOfNginx() {
        answer(NginxConfig.LIVE_PATH, "aaaa\n");
        answer(NginxConfig.STATUS_PATH, "rejected bbbb [emerg] unknown directive\n");

        assertThat(Agreement.of("bbbb", ask("bbbb")))
                .isEqualTo(new Agreement.Refused(POD, "[emerg] unknown directive"));
    }

    @Test
    void aPodThatDoesNotAnswerLags() {
        assertThat(ask("aaaa")).containsExactly(new PodAnswer.Silent(POD));
        assertThat(Agreement.of("aaaa", ask("aaaa"))).isEqualTo(new Agreement.Propagating(List.of(POD), 1));
        assertThat(Agreement.of("aaaa", List.of())).isEqualTo(new Agreement.NobodyToAsk());
    }

    private List<PodAnswer> ask(String wanted) {
        return client.ask(wanted, Map.of(POD, nginx.getAddress().getAddress().getHostAddress()));
    }

    private void answer(String path, String text) {
        nginx.createContext(path, exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
