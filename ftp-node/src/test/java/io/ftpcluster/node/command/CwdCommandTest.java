package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class CwdCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldEnterADirectory() throws IOException {
        Files.createDirectory(FTP.path("d"));
        FTP.command("CWD d", "250");
        FTP.command("PWD", "257 \"/d\"");
        FTP.command("CWD /", "250");
        FTP.command("XCWD //d/", "250");
    }

    @Test
    void shouldRefuseAFile_andWhatIsNotThere() throws IOException {
        FTP.file("f", "");
        FTP.command("CWD f", "550");
        FTP.command("CWD none", "550");
    }

    @Test
    @Tag("security-case-8")
    void shouldStayInsideTheHome() throws IOException {
        FTP.command("CWD ../../..", "250");
        FTP.command("PWD", "257 \"/\"");
        FTP.command("CWD ../../../etc", "550");
    }

    @Test
    void shouldNotFollowALink() throws IOException {
        Files.createSymbolicLink(FTP.path("out"), FTP.node().root());
        FTP.command("CWD out", "550");
        FTP.command("CWD out/demo", "550");
    }
}
