package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.node.support.Curl;
import io.ftpcluster.node.support.NodeProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it was built, started as a program from a directory that is not its own. */
class StandaloneIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Path users;

    @BeforeEach
    void prepare() throws Exception {
        root = Files.createDirectories(folder.resolve("files"));
        users = Files.writeString(
                folder.resolve("users.json"),
                "{\"users\": [{\"username\": \"demo\", \"passwordHash\": \"" + Passwords.hash("demo")
                        + "\", \"home\": \"/\"}]}");
    }

    @Test
    void shouldServeADirectory_andEndInOrder() throws Exception {
        Files.writeString(root.resolve("hello.txt"), "hello");
        try (NodeProcess node =
                NodeProcess.start(folder, "--port", "0", "--root", "files", "--users", users.toString())) {
            int port = node.awaitPort();
            Curl.Result read = Curl.run("ftp://127.0.0.1:" + port + "/hello.txt");
            assertThat(read.output()).isEqualTo("hello");
            assertThat(node.terminate()).isZero();
            assertThat(node.output()).contains("There is no setting FtpTypo");
        }
    }

    @Test
    void shouldSayWhichPortIsTaken_inOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                NodeProcess node = NodeProcess.start(
                        folder,
                        "--port",
                        Integer.toString(taken.getLocalPort()),
                        "--root",
                        "files",
                        "--users",
                        users.toString())) {
            assertThat(node.awaitEnd()).isEqualTo(1);
            assertThat(node.output().lines())
                    .anyMatch(line -> line.startsWith("Cannot listen for FTP on port " + taken.getLocalPort())
                            && line.contains("--port"))
                    .noneMatch(line -> line.contains("Exception"));
        }
    }

    @Test
    void shouldSayThatTheDirectoryIsMissing_inOneLine() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, "--root", "nowhere", "--users", users.toString())) {
            assertThat(node.awaitEnd()).isEqualTo(2);
            assertThat(node.output().lines())
                    .anyMatch(line -> line.startsWith("Setting FtpRoot=" + folder.resolve("nowhere"))
                            && line.contains("there is no such directory"))
                    .noneMatch(line -> line.contains("Exception"));
        }
    }
}
