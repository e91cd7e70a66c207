package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-somers-ftp-mfxx-04 §3. */
class MfmtCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSetTheTime_ofFilesAndDirectories() throws IOException {
        FTP.file("f", "");
        FTP.command("MKD d", "257");
        FTP.command("MFMT 20260102030405 f", "213 Modify=20260102030405; /f");
        FTP.command("MFMT 20260102030405 d", "213");
        FTP.command("MDTM d", "213 20260102030405");
    }

    @Test
    void shouldRefuseWhatIsNoTime() throws IOException {
        FTP.file("f", "");
        FTP.command("MFMT 2026 f", "501");
        FTP.command("MFMT 20261302030405 f", "501");
        FTP.command("MFMT 20260102030405", "501");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("MFMT 20260102030405 f");
    }
}
