package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 4217 §4, on a node without TLS; the TLS tests have the rest. */
class AuthCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSayThatTlsIsNotOffered_andLetTheClientGoOn() throws IOException {
        FTP.command("AUTH", "501");
        FTP.command("AUTH TLS", "502");
        FTP.command("AUTH GSSAPI", "502");
        FTP.command("PWD", "257");
    }
}
