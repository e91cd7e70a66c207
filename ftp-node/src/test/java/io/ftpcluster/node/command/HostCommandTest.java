package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7151 §3. */
class HostCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldComeBeforeTheLogin() throws IOException {
        FTP.command("HOST ftp.example.com", "503");
        FTP.command("REIN", "220");
        FTP.command("HOST ftp.example.com", "220");
        FTP.command("HOST [::1]", "220");
    }

    @Test
    void shouldBeginAnew() throws IOException {
        FTP.command("USER demo", "331");
        FTP.command("HOST ftp.example.com", "220");
        FTP.command("PASS demo", "503");
    }

    @Test
    void shouldRefuseWhatIsNoName() throws IOException {
        FTP.command("REIN", "220");
        FTP.command("HOST a b", "501");
        FTP.command("HOST a/b", "501");
    }
}
