package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-peterson-streamlined-ftp-command-extensions-10. */
class AvblCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellTheRoomOnTheVolume() throws IOException {
        long told = Long.parseLong(FTP.command("AVBL", "213 ").substring("213 ".length()));
        assertThat(told).isPositive();
    }

    @Test
    void shouldRefuseWhatIsNoDirectory() throws IOException {
        FTP.file("f", "");
        FTP.command("AVBL f", "550");
        FTP.command("AVBL none", "550");
    }
}
