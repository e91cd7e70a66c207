package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.Nginx;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads through the real nginx, to which every end of a connection is the same end. */
class UploadBehindNginxIT {
    private static final String OLD = "as it was";
    private static final int SENT = 150_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private Nginx nginx;

    private enum Kill {
        NGINX_IS_KILLED,
        CLIENT_IS_GONE,
        CLIENT_RESETS_EVERYTHING
    }

    private record Upload(FtpLines control, Socket data) {}

    @BeforeEach
    void start() throws IOException {
        int first = Nginx.choosePorts();
        node = TestNode.start(folder, Nginx.settings(first));
        nginx = Nginx.start(folder, first, node);
    }

    @AfterEach
    void end() throws IOException {
        nginx.close();
        node.close();
    }

    @Test
    void shouldPublish_whatIsComplete() throws IOException {
        try (FtpLines client = begin();
                Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[SENT]);
            data.close();
            client.expect("226");
        }
        assertThat(node.home().resolve("f")).hasSize(SENT);
    }

    @ParameterizedTest
    @EnumSource(Kill.class)
    void shouldLeaveEveryNameAsItWas(Kill kill) throws IOException {
        // given
        Files.createDirectories(node.home());
        Files.writeString(node.home().resolve("old"), OLD);
        Files.writeString(node.home().resolve("grown"), OLD);
        Map<String, String> before = node.files().in("demo");
        List<Upload> uploads = new ArrayList<>();
        for (String verb : List.of("STOR new", "STOR old", "APPE grown", "STOU unique")) {
            FtpLines control = begin();
            Socket data = control.openData();
            control.command(verb, "150");
            data.getOutputStream().write(new byte[SENT]);
            uploads.add(new Upload(control, data));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(node.files().staged())
                        .hasSize(uploads.size())
                        .allSatisfy(file -> assertThat(file).hasSize(SENT)));

        // when
        if (kill == Kill.NGINX_IS_KILLED) {
            nginx.kill();
        }
        for (Upload upload : uploads) {
            if (kill == Kill.CLIENT_RESETS_EVERYTHING) {
                upload.control().socket().setSoLinger(true, 0);
                upload.data().setSoLinger(true, 0);
            }
            upload.control().close();
            upload.data().close();
        }

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(node.files().staged()).isEmpty());
        assertThat(node.files().in("demo")).isEqualTo(before);
        assertThat(node.files().kept()).hasSize(uploads.size() - 1);
    }

    private FtpLines begin() throws IOException {
        FtpLines client = FtpLines.connect(nginx.port());
        client.expect("220");
        client.login();
        client.command("TYPE I", "200");
        return client;
    }
}
