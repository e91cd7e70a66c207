package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-bryan-ftp-range-08 §3. */
class RangCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTakeARange_andBeResetByOneZero() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.command("RANG 0 9", "350");
        FTP.command("RANG 1 0", "350");
    }

    @Test
    @Tag("security-case-14")
    void shouldRefuseEverythingElse() throws IOException {
        FTP.command("TYPE I", "200");
        for (String wrong : List.of("5", "5 4", "-1 4", "a b", "1 2 3", "0 9223372036854775808")) {
            FTP.command("RANG " + wrong, "501");
        }
    }

    @Test
    void shouldForgetTheRange_whenItIsRefusedOrRestFollows() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("RANG 1 2", "350");
        FTP.command("RANG 5 4", "501");
        assertThat(FTP.receive("RETR f")).isEqualTo("hello");
        FTP.command("RANG 1 2", "350");
        FTP.command("REST 3", "350");
        assertThat(FTP.receive("RETR f")).isEqualTo("lo");
    }

    @Test
    void shouldNotChooseAPartOfText() throws IOException {
        FTP.command("RANG 0 1", "551");
    }
}
