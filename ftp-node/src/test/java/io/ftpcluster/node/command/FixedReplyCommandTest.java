package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verbs that need no action, and verbs that are refused. */
class FixedReplyCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayWhy() throws IOException {
        for (String verb : List.of("SMNT", "MFCT", "COMB", "THMB", "LPSV")) {
            assertThat(FTP.command(verb + " x", "502")).hasSizeGreaterThan("502 x.".length());
        }
    }

    @Test
    void shouldTellTheTypeThatClientsRead() throws IOException {
        FTP.command("SYST", "215 UNIX Type: L8");
    }

    @Test
    void shouldTakeWhatIsNotNeeded() throws IOException {
        FTP.command("ACCT x", "202");
        FTP.command("CLNT x", "200");
    }
}
