package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.NodeBed;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a change of a user does to the sessions that run: they go on with what holds now, unless they need a new login. */
class RenewedSessionsTest {
    private static final String REFUSED = "550 Permission denied";
    // Everything but the data connection is there.
    private static final String ALLOWED = "425";

    @RegisterExtension
    private final NodeBed bed = new NodeBed(RenewedSessionsTest::mayWrite);

    private static Map<NodeSetting, String> mayWrite(Path folder) throws IOException {
        Path users = UsersText.write(usersFile(folder), "demo", "\"permissions\": [\"LIST\", \"WRITE\"]");
        // Uploads wait here for what a test changes.
        return Map.of(NodeSetting.USERS_FILE, users.toString(), NodeSetting.STALL_TIMEOUT, "60s");
    }

    private static Path usersFile(Path folder) {
        return folder.resolve("own-users.json");
    }

    private void change(String more) throws IOException {
        UsersText.write(usersFile(bed.folder()), "demo", more);
    }

    @Test
    void shouldTakeAPermission_andGiveOne() throws IOException {
        FtpLines client = bed.client();
        client.command("STOR f", ALLOWED);

        change("\"permissions\": [\"LIST\"]");
        awaitAnswer(client, "STOR f", REFUSED);

        change("\"permissions\": [], \"paths\": [{\"path\": \"/in\", \"permissions\": [\"LIST\", \"WRITE\"]}]");
        awaitAnswer(client, "STOR in/f", ALLOWED);
        client.command("STOR f", REFUSED);
    }

    @Test
    void shouldLetARunningUploadEnd_andRefuseTheNext() throws IOException {
        FtpLines client = bed.client();
        try (FtpLines other = bed.node().login();
                Socket data = client.openData()) {
            // given
            client.command("TYPE I", "200");
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);

            // when another session shows that the change has come, more than once
            change("\"permissions\": [\"LIST\"]");
            awaitAnswer(other, "STOR f", REFUSED);
            change("\"permissions\": [\"LIST\", \"DELETE\"]");
            awaitAnswer(other, "DELE nothing", "550 No such file");
            data.getOutputStream().write(new byte[1000]);
        }

        // then
        client.expect("226");
        assertThat(Files.exists(bed.node().home().resolve("f"))).isTrue();
        client.command("STOR g", REFUSED);
    }

    @Test
    void shouldCountByTheNewLimits() throws IOException {
        FtpLines client = bed.client();
        client.command("TYPE I", "200");

        change("\"limits\": {\"quotaBytes\": 100}");
        awaitQuota(client, "Bytes: 0 of 100");
        upload(client, "f", 101, "552 The quota is used up");

        change("\"limits\": {\"quotaBytes\": 200}");
        awaitQuota(client, "Bytes: 0 of 200");
        upload(client, "f", 101, "226");
    }

    @Test
    void shouldAllowAsManyTransfers_asTheNewLimitsSay() throws IOException {
        FtpLines client = bed.client();
        try (FtpLines other = bed.node().login();
                Socket running = other.openData()) {
            other.command("STOR f", "150");

            change("\"limits\": {\"transfers\": 1}");

            await().untilAsserted(() ->
                    assertThat(begin(client, "STOR g")).startsWith("450 Too many transfers of this user"));
        }
    }

    @Test
    void shouldAskForANewLogin_whenThePasswordChanges() throws IOException {
        FtpLines client = bed.client();

        Files.writeString(
                usersFile(bed.folder()),
                "{\"users\": [{\"username\": \"demo\", \"passwordHash\": \"{plain}other\", \"home\": \"/demo\"}]}");

        client.expect("421 Your access has changed, please log in again");
        assertThat(client.isClosedByServer()).isTrue();
    }

    @Test
    void shouldAskForANewLogin_whenTheHomeChanges_alsoInTheMiddleOfAnUpload() throws IOException {
        FtpLines client = bed.client();
        try (Socket data = client.openData()) {
            client.command("TYPE I", "200");
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);

            Files.writeString(
                    usersFile(bed.folder()),
                    "{\"users\": [{\"username\": \"demo\", \"passwordHash\": \"{plain}demo\", \"home\": \"/new\"}]}");

            client.expect("426");
            client.expect("421 Your access has changed, please log in again");
        }
        assertThat(bed.node().home().resolve("f")).doesNotExist();
    }

    private static void awaitAnswer(FtpLines client, String command, String start) {
        await().untilAsserted(() -> {
            client.send(command);
            assertThat(client.reply()).startsWith(start);
        });
    }

    private static void awaitQuota(FtpLines client, String figures) {
        await().untilAsserted(() -> {
            client.send("SITE QUOTA");
            assertThat(client.reply()).contains(figures);
        });
    }

    /** The first reply to an upload of nothing. */
    private static String begin(FtpLines client, String command) throws IOException {
        String reply;
        try (Socket _ = client.openData()) {
            client.send(command);
            reply = client.reply();
        }
        if (reply.startsWith("150")) {
            client.expect("226");
        }
        return reply;
    }

    private static void upload(FtpLines client, String name, int bytes, String start) throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR " + name, "150");
            data.getOutputStream().write(new byte[bytes]);
        } catch (SocketException refused) {
            // The node may close the data connection before it has all.
        }
        client.expect(start);
    }
}
