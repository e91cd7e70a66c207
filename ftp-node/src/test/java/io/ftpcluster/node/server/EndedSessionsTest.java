package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user who may not log in any more loses the sessions there are, on a node without Redis too. */
class EndedSessionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path users;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @BeforeEach
    void start() throws IOException {
        users = UsersText.write(folder.resolve("own-users.json"), "demo", "\"limits\": {\"sessions\": 2}");
        node = TestNode.start(folder, Map.of(NodeSetting.USERS_FILE, users.toString()));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void shouldEndTheSession_ofAUserWhoWasSwitchedOff() throws IOException {
        try (FtpLines client = node.login()) {
            UsersText.write(users, "demo", "\"disabled\": true");
            client.expect("421 Your access has ended");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void shouldFailTheRunningUpload_ofAUserWhoIsGone() throws IOException {
        try (FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("TYPE I", "200");
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            UsersText.write(users, "other", "\"disabled\": false");
            client.expect("426");
            client.expect("421 Your access has ended");
            assertThat(client.isClosedByServer()).isTrue();
        }
        assertThat(node.home().resolve("f")).doesNotExist();
    }

    @Test
    void shouldRefuseMoreSessions_thanAUserMayHave() throws IOException {
        try (FtpLines one = node.login();
                FtpLines two = node.login();
                FtpLines three = FtpLines.connect(node.port())) {
            three.expect("220");
            three.command("USER demo", "331");
            three.command("PASS demo", "421 Too many sessions of this user");
            assertThat(three.isClosedByServer()).isTrue();
            one.command("REIN", "220");
            node.login().close();
            two.command("NOOP", "200");
        }
    }
}
