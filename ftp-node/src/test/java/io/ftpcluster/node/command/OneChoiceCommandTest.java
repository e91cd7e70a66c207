package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** STRU and MODE: RFC 959 §4.1.2. */
class OneChoiceCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTakeTheOneThatEverybodyUses() throws IOException {
        FTP.command("STRU f", "200");
        FTP.command("MODE s", "200");
    }

    @Test
    @Tag("security-case-35")
    void shouldRefuseOthersThatExist() throws IOException {
        FTP.command("STRU R", "504");
        FTP.command("STRU P", "504");
        FTP.command("MODE B", "504");
        FTP.command("MODE C", "504");
        FTP.command("MODE Z", "504");
    }

    @Test
    void shouldRefuseNonsense() throws IOException {
        FTP.command("STRU X", "501");
        FTP.command("MODE 1", "501");
    }
}
