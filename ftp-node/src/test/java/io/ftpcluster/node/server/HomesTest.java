package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home of a user who comes for the first time. */
class HomesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldBeMade_forItsOwnerAndGroup_andForNobodyElse() throws IOException {
        Path users = UsersText.write(folder.resolve("own-users.json"), "demo", "\"disabled\": false");
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.USERS_FILE, users.toString()))) {
            Path home = node.home();
            Files.delete(home);
            try (FtpLines client = node.login()) {
                client.command("MLST", "250");
            }
            assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwxrwx---"));
            assertThat(Files.getOwner(home))
                    .isEqualTo(Files.getOwner(node.root().resolve(".ftpcluster")));
        }
    }
}
