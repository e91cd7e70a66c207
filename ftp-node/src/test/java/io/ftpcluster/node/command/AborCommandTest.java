package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3, RFC 2428 §4. */
class AborCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayThatNothingRuns() throws IOException {
        FTP.command("ABOR", "226");
    }

    @Test
    void shouldEndATransfer_andKeepEpsvAll() throws IOException {
        FTP.command("EPSV ALL", "200");
        try (Socket data = FTP.client().openData()) {
            FTP.command("STOR f", "150");
            FTP.command("ABOR", "426");
            FTP.client().expect("226");
            assertThat(data.isClosed()).isFalse();
        }
        FTP.command("PASV", "503");
        FTP.command("PORT 127,0,0,1,200,0", "503");
        FTP.command("EPSV", "229");
        assertThat(FTP.path("f")).doesNotExist();
    }

    @Test
    void shouldGiveThePortBack() throws IOException {
        FTP.command("EPSV", "229");
        FTP.command("ABOR", "226");
        FTP.command("NLST", "425");
    }
}
