package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class StatCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellTheStateOfTheSession() throws IOException {
        assertThat(FTP.command("STAT", "211-")).contains("Directory /", "Files are text");
    }

    @Test
    void shouldListAFile_asFileStatus() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.command("STAT f", "213-")).contains("-rw").contains(" f\n");
    }

    @Test
    void shouldListADirectory_asDirectoryStatus() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.command("STAT /", "212-")).contains(" f\n");
    }

    @Test
    void shouldTellTheProgress_whileATransferRuns() throws IOException {
        try (Socket data = FTP.client().openData()) {
            FTP.command("STOR f", "150");
            data.getOutputStream().write(new byte[100]);
            await().untilAsserted(() -> FTP.command("STAT", "211 Running upload: 100 bytes"));
        }
        FTP.client().expect("226");
    }
}
