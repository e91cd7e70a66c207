package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class CdupCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldGoUp_andStayAtTheTop() throws IOException {
        Files.createDirectory(FTP.path("d"));
        FTP.command("CWD d", "250");
        FTP.command("CDUP", "250");
        FTP.command("XCUP", "250");
        FTP.command("PWD", "257 \"/\"");
    }
}
