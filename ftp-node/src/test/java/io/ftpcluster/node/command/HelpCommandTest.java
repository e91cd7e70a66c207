package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class HelpCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldListEveryVerb() throws IOException {
        String help = FTP.command("HELP", "214-");
        CommandTable.standard()
                .commands()
                .forEach(command -> assertThat(help).contains(command.spec().verb()));
    }

    @Test
    void shouldTellHowOneVerbIsUsed() throws IOException {
        assertThat(FTP.command("HELP retr", "214 ")).contains("RETR path", "RFC 959");
    }

    @Test
    void shouldTellOfAliases() throws IOException {
        assertThat(FTP.command("HELP XPWD", "214 ")).contains("PWD");
    }

    @Test
    void shouldRefuseAnUnknownVerb() throws IOException {
        FTP.command("HELP NOSUCH", "504");
    }
}
