package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3, RFC 3659 §5. */
class RetrCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSendAFile() throws IOException {
        FTP.file("f", "a\nb\n");
        assertThat(FTP.receive("RETR f")).isEqualTo("a\r\nb\r\n");
        FTP.command("TYPE I", "200");
        assertThat(FTP.receive("RETR f")).isEqualTo("a\nb\n");
    }

    @Test
    void shouldStartAtTheOffset_once() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("REST 2", "350");
        assertThat(FTP.receive("RETR f")).isEqualTo("llo");
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
    }

    @Test
    void shouldSendARange() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("RANG 1 3", "350");
        assertThat(FTP.receive("RETR f")).isEqualTo("ell");
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
    }

    @Test
    @Tag("security-case-14")
    void shouldRefuseAnOffsetPastTheEnd() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("EPSV", "229");
        FTP.command("REST 6", "350");
        FTP.command("RETR f", "554");
    }

    @Test
    void shouldRefuseDirectoriesAndLinks() throws IOException {
        Files.createSymbolicLink(FTP.path("l"), FTP.file("f", ""));
        FTP.command("EPSV", "229");
        FTP.command("RETR l", "550");
        FTP.command("EPSV", "229");
        FTP.command("RETR /", "550");
    }

    @Test
    void shouldNeedAPort() throws IOException {
        FTP.file("f", "");
        FTP.command("RETR f", "425");
    }
}
