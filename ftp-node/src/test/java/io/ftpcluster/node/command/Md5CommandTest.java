package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-twine-ftpmd5-00 §3. */
class Md5CommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldAnswerWithItsOwnCode() throws IOException {
        FTP.file("f", "hello");
        FTP.command("MD5 f", "251 \"/f\" 5d41402abc4b2a76b9719d911017c592");
        FTP.command("MD5 none", "550");
    }
}
