package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class QuitCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayGoodbyeAndClose() throws IOException {
        FTP.command("QUIT", "221");
        assertThat(FTP.client().isClosedByServer()).isTrue();
    }

    @Test
    void shouldAnswerWhatCameBefore() throws IOException {
        FTP.client().send("PWD\r\nQUIT");
        FTP.client().expect("257");
        FTP.client().expect("221");
    }

    @Test
    void shouldLetATransferFinish() throws IOException {
        try (Socket data = FTP.client().openData()) {
            FTP.command("STOR f", "150");
            FTP.client().send("QUIT");
            data.getOutputStream().write(1);
        }
        FTP.client().expect("226");
        FTP.client().expect("221");
        assertThat(FTP.path("f")).hasSize(1);
    }
}
