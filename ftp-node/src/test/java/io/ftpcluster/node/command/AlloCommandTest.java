package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class AlloCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldNoteANumberOfBytes() throws IOException {
        FTP.command("ALLO 10", "200");
        FTP.command("ALLO 10 R 5", "200");
    }

    @Test
    void shouldRefuseEverythingElse() throws IOException {
        FTP.command("ALLO", "501");
        FTP.command("ALLO -1", "501");
        FTP.command("ALLO x", "501");
        FTP.command("ALLO 99999999999999999999", "501");
    }

    @Test
    void shouldFailAnUpload_thatBringsLess() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.command("ALLO 10", "200");
        FTP.send("STOR f", "short", "426 Fewer bytes came");
        assertThat(FTP.path("f")).doesNotExist();
    }

    @Test
    void shouldCountForOneUpload_andTakeMore() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.command("ALLO 5", "200");
        FTP.send("STOR f", "enough", "226");
        FTP.command("ALLO 9", "200");
        FTP.command("REST 6", "350");
        FTP.send("STOR f", "too", "226");
        FTP.send("STOR f", "any", "226");
        assertThat(FTP.path("f")).hasContent("any");
    }
}
