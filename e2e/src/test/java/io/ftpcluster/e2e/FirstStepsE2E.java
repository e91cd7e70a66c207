package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.client.PassiveMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apply, Ready, and what every FTP user does first, through the one address. */
@OnKubernetes
class FirstStepsE2E {
    private static final int NODES = 3;

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
    }

    @ParameterizedTest
    @EnumSource
    void shouldListUploadAndDownload_inEitherPassiveMode(PassiveMode mode) throws Exception {
        // given
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        String name = "erste Schritte für Übermütige ☕ " + mode;

        try (FtpSession session = service.session(mode)) {
            // when
            String directory = session.workingDirectory();
            session.upload(name, content);

            // then
            assertThat(directory).isEqualTo("/");
            assertThat(session.list("/")).contains(name);
            assertThat(session.download(name)).isEqualTo(content);
            session.delete(name);
            assertThat(session.list("/")).doesNotContain(name);
        }
    }

    @Test
    void shouldListAndReadOnEveryNode_whatWasUploadedThroughOne() throws Exception {
        try (NodeSessions sessions = NodeSessions.open(service, NODES)) {
            // given
            byte[] content = "seen from everywhere".getBytes(StandardCharsets.UTF_8);

            // when
            sessions.on(0).upload("shared.txt", content);

            // then
            for (Map.Entry<String, FtpSession> node : sessions.byNode().entrySet()) {
                assertThat(node.getValue().list("/")).as(node.getKey()).contains("shared.txt");
                assertThat(node.getValue().download("shared.txt"))
                        .as(node.getKey())
                        .isEqualTo(content);
            }
        }
    }
}
