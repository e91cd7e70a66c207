package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3, RFC 3659 §5. */
class StorCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldReceiveAFile() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.send("STOR f", "hello", "226");
        assertThat(FTP.path("f")).hasContent("hello");
    }

    @Test
    void shouldContinueAtTheOffset() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("REST 4", "350");
        FTP.send("STOR f", "0!", "226");
        assertThat(FTP.path("f")).hasContent("hell0!");
    }

    @Test
    void shouldRefuseAnOffsetPastTheEnd() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("REST 6", "350");
        FTP.command("EPSV", "229");
        FTP.command("STOR f", "554");
    }

    @Test
    void shouldRefuseARange() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("RANG 1 2", "350");
        FTP.command("EPSV", "229");
        FTP.command("STOR f", "504");
        assertThat(FTP.path("f")).hasContent("hello");
    }

    @Test
    void shouldRefuseADirectory() throws IOException {
        FTP.command("MKD d", "257");
        FTP.command("EPSV", "229");
        FTP.command("STOR d", "550");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("STOR f");
    }
}
