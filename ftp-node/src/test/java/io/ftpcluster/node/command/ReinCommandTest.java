package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class ReinCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldForgetTheUserAndWhatWasChosen() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.command("EPSV ALL", "200");
        FTP.command("REIN", "220");
        FTP.command("PWD", "530");
        FTP.client().login();
        FTP.command("SIZE none", "550 SIZE is not");
        FTP.command("PASV", "227");
    }

    @Test
    void shouldGiveThePortBack() throws IOException {
        FTP.command("EPSV", "229");
        FTP.command("REIN", "220");
        FTP.client().login();
        FTP.command("NLST", "425");
    }
}
