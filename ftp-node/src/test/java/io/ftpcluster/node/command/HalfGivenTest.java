package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What REST, RANG, ALLO and RNFR say is for the next command alone, also when that is refused. */
class HalfGivenTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldNotWriteIntoAFile_atTheOffsetOfADownloadThatWasRefused() throws IOException {
        FTP.file("b", "old content");
        FTP.command("TYPE I", "200");
        FTP.command("REST 4", "350");
        FTP.command("RETR", "501");
        FTP.send("STOR b", "new", "226");
        assertThat(FTP.path("b")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETR", "RETR none", "STOR ..", "DELE none", "CWD /", "PWD", "RNFR f", "MLST f", "ABOR"})
    void shouldForgetTheOffset_whenAnotherCommandComes(String other) throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("REST 4", "350");
        FTP.client().send(other);
        FTP.client().reply();
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
    }

    @Test
    void shouldForgetTheOffset_whenTheUserMayNotDoIt() throws IOException {
        FTP.file("f", "hello");
        FTP.becomeReader();
        FTP.command("TYPE I", "200");
        FTP.command("REST 4", "350");
        FTP.command("STOR f", "550 Permission denied");
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
    }

    @Test
    void shouldForgetTheRange_andTheAnnouncement() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("RANG 1 2", "350");
        FTP.command("RETR", "501");
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
        FTP.command("ALLO 100", "200");
        FTP.command("MKD d", "257");
        FTP.send("STOR f", "short", "226");
    }

    @Test
    void shouldKeepTheOffset_whileTheTransferIsPrepared() throws IOException {
        FTP.file("f", "hello");
        FTP.command("REST 0", "350");
        FTP.command("TYPE I", "200");
        FTP.command("REST 3", "350");
        for (String between :
                new String[] {"TYPE I", "MODE S", "STRU F", "PASV", "EPSV", "SIZE f", "MDTM f", "NOOP", "STAT"}) {
            FTP.command(between, "2");
        }
        assertThat(FTP.receive("RETR f")).isEqualTo("lo");
    }

    @Test
    void shouldRename_onlyWhatWasNamedJustBefore() throws IOException {
        FTP.file("a", "");
        FTP.command("RNFR a", "350");
        FTP.command("PWD", "257");
        FTP.command("RNTO b", "503");
        FTP.command("RNFR a", "350");
        FTP.command("RNFR none", "550");
        FTP.command("RNTO b", "503");
        FTP.command("RNFR a", "350");
        FTP.command("RNFR", "501");
        FTP.command("RNTO b", "503");
        FTP.command("RNFR a", "350");
        FTP.command("NOOP", "200");
        FTP.command("RNTO b", "250");
        assertThat(FTP.path("b")).exists();
    }
}
