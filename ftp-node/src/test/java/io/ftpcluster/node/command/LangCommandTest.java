package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2640 §4.1. */
class LangCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldSpeakEnglishOnly() throws IOException {
        FTP.command("LANG", "200");
        FTP.command("LANG en", "200");
        FTP.command("LANG EN-US", "200");
        FTP.command("LANG de", "504");
        FTP.command("LANG english", "504");
    }
}
