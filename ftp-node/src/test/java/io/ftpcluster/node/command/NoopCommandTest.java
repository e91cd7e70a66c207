package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class NoopCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldDoNothing() throws IOException {
        FTP.command("NOOP", "200");
        FTP.command("NOOP anything", "200");
    }

    @Test
    void shouldBeAnswered_whileATransferRuns() throws IOException {
        try (Socket data = FTP.client().openData()) {
            FTP.command("STOR f", "150");
            FTP.command("NOOP", "200");
            assertThat(data.isClosed()).isFalse();
        }
        FTP.client().expect("226");
    }
}
