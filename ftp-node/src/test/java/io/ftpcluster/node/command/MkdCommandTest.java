package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class MkdCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldMakeADirectory() throws IOException {
        FTP.command("MKD d", "257 \"/d\"");
        assertThat(FTP.path("d")).isDirectory();
        FTP.command("XMKD d/e", "257 \"/d/e\"");
    }

    @Test
    void shouldRefuseWhatIsThere() throws IOException {
        FTP.command("MKD d", "257");
        FTP.command("MKD d", "550");
        FTP.command("MKD /", "550");
    }

    @Test
    void shouldMakeNoParents() throws IOException {
        FTP.command("MKD a/b", "550");
    }

    @Test
    void shouldKeepOddNames() throws IOException {
        FTP.command("MKD  a ", "257 \"/ a \"");
        FTP.command("MKD -rf", "257");
        assertThat(FTP.path(" a ")).isDirectory();
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("MKD d");
    }
}
