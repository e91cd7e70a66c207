package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 3659 §4. */
class SizeCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellTheBytes() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("SIZE f", "213 5");
        FTP.command("SIZE /", "550");
    }

    @Test
    void shouldNotGuessTheSizeOfText() throws IOException {
        FTP.file("f", "hello\n");
        FTP.command("SIZE f", "550");
    }
}
