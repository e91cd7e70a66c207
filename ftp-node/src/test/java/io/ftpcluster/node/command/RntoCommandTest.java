package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class RntoCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldRename() throws IOException {
        FTP.file("f", "x");
        FTP.command("RNFR f", "350");
        FTP.command("RNTO g", "250");
        assertThat(FTP.path("g")).hasContent("x");
        assertThat(FTP.path("f")).doesNotExist();
    }

    @Test
    void shouldNeedRnfr_eachTime() throws IOException {
        FTP.command("RNTO g", "503");
        FTP.file("f", "x");
        FTP.command("RNFR f", "350");
        FTP.command("RNTO none/g", "550");
        FTP.command("RNTO g", "503");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("RNTO f");
    }
}
