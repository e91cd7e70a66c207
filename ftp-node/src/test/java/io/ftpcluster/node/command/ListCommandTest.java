package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** LIST and NLST: RFC 959 §4.1.3; MLSD: RFC 3659 §7. */
class ListCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldListForPeople() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.receive("LIST")).matches("-rw\\S+ 1 demo ftp +1 \\w{3} +\\d+ +[0-9:]+ f\r\n");
    }

    @Test
    void shouldListNames() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.receive("NLST")).isEqualTo("f\r\n");
        assertThat(FTP.receive("NLST -a")).isEqualTo("f\r\n");
    }

    @Test
    void shouldListFacts() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.receive("MLSD"))
                .matches("type=file;size=1;modify=\\d{14};perm=\\w+;unique=\\w*;UNIX.mode=0\\d{3}; f\r\n");
    }

    @Test
    void shouldListAnEmptyDirectory_asNothing() throws IOException {
        assertThat(FTP.receive("LIST")).isEmpty();
        assertThat(FTP.receive("NLST")).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNotThere() throws IOException {
        FTP.command("EPSV", "229");
        FTP.command("LIST none", "550");
    }

    @Test
    void shouldNotListAFile_withMlsd() throws IOException {
        FTP.file("f", "x");
        FTP.command("EPSV", "229");
        FTP.command("MLSD f", "550");
    }
}
