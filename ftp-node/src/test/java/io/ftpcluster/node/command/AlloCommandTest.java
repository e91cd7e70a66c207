package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3. */
class AlloCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldNoteANumberOfBytes() throws IOException {
        FTP.command("ALLO 10", "200");
        FTP.command("ALLO 10 R 5", "200");
    }

    @Test
    void shouldRefuseEverythingElse() throws IOException {
        FTP.command("ALLO", "501");
        FTP.command("ALLO -1", "501");
        FTP.command("ALLO x", "501");
        FTP.command("ALLO 99999999999999999999", "501");
    }
}
