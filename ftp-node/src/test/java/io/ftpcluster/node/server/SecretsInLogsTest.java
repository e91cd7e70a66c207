package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Passwords are in no log line, at no level and however they were typed; and a name makes no line of its own. */
class SecretsInLogsTest {
    private static final String SECRET = "s3cr3t-w0rd";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.ftpcluster");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void listen() {
        lines.list = new java.util.concurrent.CopyOnWriteArrayList<>();
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        ours.addAppender(lines);
        lines.setContext(root.getLoggerContext());
        lines.start();
    }

    @AfterEach
    void stop() {
        ours.detachAppender(lines);
        ours.setAdditive(true);
        ours.setLevel(null);
    }

    @Test
    @Tag("security-case-27")
    void shouldLogNoPassword_howeverItIsTyped() throws IOException {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.MAX_COMMANDS_BEFORE_LOGIN, "0"));
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            for (String typed : List.of(
                    "PASS " + SECRET,
                    "PASSS " + SECRET,
                    "PASS" + SECRET,
                    SECRET,
                    "pas " + SECRET,
                    "ACCT " + SECRET,
                    "RETR " + SECRET,
                    "HELP " + SECRET,
                    "PASS\t" + SECRET)) {
                client.send(typed);
                client.reply();
            }
            client.command("USER demo", "331");
            client.command("PASS " + SECRET, "530");
            client.command("PASS " + SECRET, "503");
        }
        await().untilAsserted(() -> assertThat(logged())
                .anyMatch(line -> line.contains("Authentication failed for demo"))
                .anyMatch(line -> line.contains("PASS was answered with 530")));
        assertThat(logged()).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    @Tag("security-case-27")
    void shouldRefuseANameWithControlCharacters_andLogNone() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER a\u0085b", "553");
            client.command("PASS x", "503");
        }
        assertThat(logged()).isNotEmpty().noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    private List<String> logged() {
        return lines.list.stream()
                .map(event ->
                        event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + event.getThrowableProxy())
                .toList();
    }
}
