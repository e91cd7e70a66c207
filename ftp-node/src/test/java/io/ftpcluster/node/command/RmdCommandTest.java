package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class RmdCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldRemoveAnEmptyDirectory() throws IOException {
        Files.createDirectory(FTP.path("d"));
        FTP.command("RMD d", "250");
        assertThat(FTP.path("d")).doesNotExist();
        FTP.command("XRMD d", "550");
    }

    @Test
    void shouldKeepOneThatIsNotEmpty() throws IOException {
        Files.createDirectory(FTP.path("d"));
        FTP.file("d/f", "");
        FTP.command("RMD d", "550");
    }

    @Test
    void shouldRefuseAFileAndTheHome() throws IOException {
        FTP.file("f", "");
        FTP.command("RMD f", "550");
        FTP.command("RMD /", "550");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("RMD d");
    }
}
