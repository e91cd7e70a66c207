package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 3659 §5. */
class RestCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTakeNumbersOfBytes() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.command("REST 0", "350");
        FTP.command("REST 999999999999999999", "350");
    }

    @Test
    @Tag("security-case-14")
    void shouldRefuseEverythingElse() throws IOException {
        FTP.command("TYPE I", "200");
        for (String wrong : List.of("-1", "+1", "1x", "0x10", "9223372036854775808", "18446744073709551616", "1 2")) {
            FTP.command("REST " + wrong, "501");
        }
    }

    @Test
    void shouldNotRestartText() throws IOException {
        FTP.command("REST 1", "501");
        FTP.command("REST 0", "350");
    }
}
