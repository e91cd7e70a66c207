package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3, RFC 1123 §4.1.2.9. */
class StouCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTakeANameNobodyHas() throws IOException {
        FTP.file("f", "old");
        FTP.send("STOU f", "new", "226");
        assertThat(FTP.path("f")).hasContent("old");
        assertThat(FTP.receive("NLST").lines()).hasSize(2);
    }

    @Test
    void shouldTellTheName() throws IOException {
        try (Socket data = FTP.client().openData()) {
            String name = FTP.command("STOU", "150 FILE: ").substring("150 FILE: ".length());
            data.close();
            FTP.client().expect("226");
            assertThat(FTP.path(name)).isEmptyFile();
        }
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("STOU");
    }
}
