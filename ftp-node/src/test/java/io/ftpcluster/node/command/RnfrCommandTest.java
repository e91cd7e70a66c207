package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class RnfrCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldWaitForTheNewName() throws IOException {
        FTP.file("f", "");
        FTP.command("RNFR f", "350");
    }

    @Test
    void shouldRefuseWhatIsNotThere() throws IOException {
        FTP.command("RNFR none", "550");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("RNFR f");
    }
}
