package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.3 and appendix II. */
class PwdCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldDoubleQuotes() throws IOException {
        Files.createDirectory(FTP.path("a\"b"));
        FTP.command("CWD a\"b", "250");
        FTP.command("PWD", "257 \"/a\"\"b\" ");
        FTP.command("XPWD", "257 \"/a\"\"b\" ");
    }
}
