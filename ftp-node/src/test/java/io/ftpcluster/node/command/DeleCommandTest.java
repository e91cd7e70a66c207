package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class DeleCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldRemoveAFile() throws IOException {
        FTP.file("f", "");
        FTP.command("DELE f", "250");
        assertThat(FTP.path("f")).doesNotExist();
        FTP.command("DELE f", "550");
    }

    @Test
    void shouldRemoveALink_notItsTarget() throws IOException {
        Files.createSymbolicLink(FTP.path("l"), FTP.file("f", ""));
        FTP.command("DELE l", "250");
        assertThat(FTP.path("f")).exists();
    }

    @Test
    void shouldRefuseADirectory() throws IOException {
        FTP.command("MKD d", "257");
        FTP.command("DELE d", "550");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("DELE f");
    }
}
