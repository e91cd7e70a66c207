package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2228 §3 and RFC 4217 §6, on a node without TLS; the TLS tests have the rest. */
class NotWithTlsCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldBeRefused() throws IOException {
        for (String line : List.of("CCC", "ADAT x", "MIC x", "CONF x", "ENC x")) {
            FTP.command(line, "502");
        }
    }
}
