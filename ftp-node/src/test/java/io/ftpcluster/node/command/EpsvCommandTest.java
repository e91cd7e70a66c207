package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2428 §3, §4. */
class EpsvCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellThePortBetweenBars() throws IOException {
        assertThat(FTP.command("EPSV", "229 ")).matches(".*\\(\\|\\|\\|\\d+\\|\\)");
    }

    @Test
    void shouldTakeTheClientsProtocolOnly() throws IOException {
        FTP.command("EPSV 1", "229");
        FTP.command("EPSV 2", "522");
        FTP.command("EPSV 3", "522");
    }

    @Test
    void shouldForbidTheOtherWays_afterAll() throws IOException {
        FTP.command("EPSV ALL", "200");
        for (String line : List.of("PASV", "PORT 127,0,0,1,200,0", "EPRT |1|127.0.0.1|5000|", "LPRT 4", "LPSV")) {
            FTP.command(line, "503");
        }
        FTP.command("EPSV", "229");
    }

    @Test
    void shouldReplaceTheEarlierPort() throws IOException {
        FTP.command("EPSV", "229");
        FTP.command("EPSV", "229");
        assertThat(FTP.receive("NLST")).isEmpty();
    }
}
