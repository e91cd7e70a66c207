package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-peterson-streamlined-ftp-command-extensions-10. */
class CsidCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayWhoTheServerIs_andNotHowOld() throws IOException {
        assertThat(FTP.command("CSID Name=x;", "200 Name=FtpCluster;")).doesNotContain("Version");
    }
}
