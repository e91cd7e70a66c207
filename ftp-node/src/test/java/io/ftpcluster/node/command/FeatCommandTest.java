package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2389 §3. */
class FeatCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldListOneFeatureALine_beforeTheLoginToo() throws IOException {
        FTP.command("REIN", "220");
        String[] lines = FTP.command("FEAT", "211-").split("\n");
        assertThat(lines).contains(" UTF8", " EPSV", " MDTM", " REST STREAM", " SIZE", " TVFS", " LANG EN*", " HOST");
        assertThat(lines[lines.length - 1]).isEqualTo("211 End");
    }

    @Test
    void shouldNotListActiveMode_whenItIsOff() throws IOException {
        assertThat(FTP.command("FEAT", "211-")).doesNotContain("EPRT");
    }
}
