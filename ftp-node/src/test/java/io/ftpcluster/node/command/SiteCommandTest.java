package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import io.ftpcluster.node.support.FtpLines;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class SiteCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldListWhatItCanDo() throws IOException {
        assertThat(FTP.command("SITE HELP", "214-")).contains("CHMOD", "UTIME", "WHO");
    }

    @Test
    @Tag("security-case-36")
    void shouldRunNothingElse() throws IOException {
        FTP.command("SITE EXEC ls", "504");
        FTP.command("SITE CPFR f", "504");
        FTP.command("SITE SYMLINK a b", "504");
    }

    @Test
    void shouldChangeAMode() throws IOException {
        FTP.file("a b", "");
        FTP.command("SITE CHMOD 0604 a b", "200");
        assertThat(Files.getPosixFilePermissions(FTP.path("a b"))).hasSize(3);
    }

    @Test
    void shouldRefuseModesThatGiveAwayMore() throws IOException {
        FTP.file("f", "");
        FTP.command("SITE CHMOD 4755 f", "501");
        FTP.command("SITE CHMOD 8 f", "501");
    }

    @Test
    void shouldTakeBothFormsOfUtime() throws IOException {
        FTP.file("f f", "");
        FTP.command("SITE UTIME 20260102030405 f f", "200");
        FTP.command("MDTM f f", "213 20260102030405");
        FTP.command("SITE UTIME f f 20260101000000 20260102030406 20260101000000 UTC", "200");
        FTP.command("MDTM f f", "213 20260102030406");
        FTP.command("SITE UTIME 20261302030405 f f", "501");
    }

    @Test
    void shouldListOnlyTheUsersOwnSessions() throws IOException {
        try (FtpLines reader = FtpLines.connect(FTP.node().port())) {
            reader.expect("220");
            reader.command("USER reader", "331");
            reader.command("PASS reader", "230");
            assertThat(reader.command("SITE WHO", "211-").split("\n")).hasSize(3);
        }
        assertThat(FTP.command("SITE WHO", "211-")).contains("(this one)");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.file("f", "");
        FTP.assertRefusedToReader("SITE CHMOD 600 f");
        FTP.command("SITE UTIME 20260102030405 f", "550");
        FTP.command("SITE WHO", "211-");
    }
}
