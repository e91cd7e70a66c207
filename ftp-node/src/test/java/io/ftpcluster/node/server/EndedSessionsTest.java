package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.NodeBed;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user who may not log in any more loses the sessions there are, on a node without Redis too. */
class EndedSessionsTest {
    @RegisterExtension
    private final NodeBed bed = new NodeBed(EndedSessionsTest::twoSessions);

    private static Map<NodeSetting, String> twoSessions(Path folder) throws IOException {
        Path users = UsersText.write(usersFile(folder), "demo", "\"limits\": {\"sessions\": 2}");
        return Map.of(NodeSetting.USERS_FILE, users.toString());
    }

    private static Path usersFile(Path folder) {
        return folder.resolve("own-users.json");
    }

    @Test
    void shouldEndTheSession_ofAUserWhoWasSwitchedOff() throws IOException {
        try (FtpLines client = bed.node().login()) {
            UsersText.write(usersFile(bed.folder()), "demo", "\"disabled\": true");
            client.expect("421 Your access has ended");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void shouldFailTheRunningUpload_ofAUserWhoIsGone() throws IOException {
        try (FtpLines client = bed.node().login();
                Socket data = client.openData()) {
            client.command("TYPE I", "200");
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            UsersText.write(usersFile(bed.folder()), "other", "\"disabled\": false");
            client.expect("426");
            client.expect("421 Your access has ended");
            assertThat(client.isClosedByServer()).isTrue();
        }
        assertThat(bed.node().home().resolve("f")).doesNotExist();
    }

    @Test
    void shouldRefuseMoreSessions_thanAUserMayHave() throws IOException {
        try (FtpLines one = bed.node().login();
                FtpLines two = bed.node().login();
                FtpLines three = FtpLines.connect(bed.node().port())) {
            three.expect("220");
            three.command("USER demo", "331");
            three.command("PASS demo", "421 Too many sessions of this user");
            assertThat(three.isClosedByServer()).isTrue();
            one.command("REIN", "220");
            bed.node().login().close();
            two.command("NOOP", "200");
        }
    }
}
