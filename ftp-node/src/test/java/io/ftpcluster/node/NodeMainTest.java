package io.ftpcluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.password.Passwords;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class NodeMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldExplainItself_withAnExampleAndEverySetting() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("java -jar ftp-node.jar --port 2121 --root /srv/files --users users.json")
                .contains("hash-password");
        for (NodeSetting setting : NodeSetting.values()) {
            assertThat(out.toString()).contains("  " + setting.variable());
        }
    }

    @Test
    void shouldNameAnOptionThatIsUnknown() {
        assertThat(run("--prot", "21")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("--prot");
    }

    @Test
    void shouldNameASettingThatIsUnknown() {
        assertThat(run("--set", "FtpRooot=/x")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).first().isEqualTo("There is no setting FtpRooot.");
    }

    @Test
    void shouldNameASettingThatIsWrong() {
        assertThat(run("--port", "ftp", "--users", "u.json")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines())
                .first()
                .isEqualTo("Setting port=ftp is wrong: write a number from 0 to 65535.");
    }

    @Test
    void shouldNameAUsersFileThatIsNotThere() {
        assertThat(run("--users", "missing.json", "--set", "FtpHealthPort=0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines())
                .first()
                .isEqualTo("Setting FtpUsersFile=missing.json is wrong: there is no such file.");
    }

    @Test
    void shouldWarnOfVariables_thatLookLikeSettings() {
        assertThat(UnknownSettings.in(Map.of(
                        "FtpIdle",
                        "1",
                        "FTPROOT",
                        "/x",
                        "FtpRoot",
                        "/y",
                        "PORT",
                        "80",
                        "HOME",
                        "/",
                        "FTP_PORT",
                        "tcp")))
                .containsExactly("There is no setting FTPROOT, only FtpRoot.", "There is no setting FtpIdle.");
    }

    @Test
    void shouldHashThePassword_thatComesOnALineOfInput() {
        assertThat(runWith("s3cret\n", "hash-password")).isZero();
        assertThat(Passwords.matches("s3cret", out.toString().strip())).isTrue();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void shouldRefuseToHashNothing() {
        assertThat(runWith("\n", "hash-password")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("empty password");
    }

    private int runWith(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        return NodeMain.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
