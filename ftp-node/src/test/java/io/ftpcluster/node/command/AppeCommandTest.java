package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class AppeCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldAddToAFile_orBeginIt() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.send("APPE f", "a", "226");
        FTP.send("APPE f", "b", "226");
        assertThat(FTP.path("f")).hasContent("ab");
    }

    @Test
    void shouldNeedThePermission() throws IOException {
        FTP.assertRefusedToReader("APPE f");
    }
}
