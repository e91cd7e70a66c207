package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 4217 §8, on a node without TLS; the TLS tests have the rest. */
class PbszCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayThatTlsIsNotOffered() throws IOException {
        FTP.command("PBSZ", "501");
        FTP.command("PBSZ 0", "502");
    }
}
