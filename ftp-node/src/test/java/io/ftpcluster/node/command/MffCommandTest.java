package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-somers-ftp-mfxx-04 §5. */
class MffCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldChangeFacts() throws IOException {
        FTP.file("a b", "");
        FTP.command("MFF modify=20260102030405;UNIX.mode=0600; a b", "213 modify=20260102030405;UNIX.mode=0600; /a b");
        FTP.command("MDTM a b", "213 20260102030405");
    }

    @Test
    void shouldChangeNothing_whenOneFactIsUnknown() throws IOException {
        FTP.file("f", "");
        FTP.command("MFF UNIX.mode=0600;owner=root; f", "504");
        assertThat(FTP.command("MLST f", "250-")).doesNotContain("UNIX.mode=0600");
    }

    @Test
    void shouldRefuseWhatIsNoFact() throws IOException {
        FTP.file("f", "");
        FTP.command("MFF f", "501");
        FTP.command("MFF modify=1 f", "501");
        FTP.command("MFF ; f", "501");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("MFF UNIX.mode=0600; f");
    }
}
