package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.2. */
class PasvCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellSixNumbersInParentheses() throws IOException {
        assertThat(FTP.command("PASV", "227 ")).matches(".*\\(127,0,0,1,\\d+,\\d+\\)\\.");
    }

    @Test
    void shouldBeRefused_afterEpsvAll() throws IOException {
        FTP.command("EPSV ALL", "200");
        FTP.command("PASV", "503");
    }
}
