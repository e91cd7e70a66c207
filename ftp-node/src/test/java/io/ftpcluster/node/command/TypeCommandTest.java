package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.2. */
class TypeCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTakeTextAndBytes() throws IOException {
        for (String type : List.of("A", "a n", "A  N", "I", "L 8", "l8")) {
            FTP.command("TYPE " + type, "200");
        }
    }

    @Test
    void shouldRefuseOthersThatExist() throws IOException {
        for (String type : List.of("E", "E N", "A T", "A C", "L 16", "L 7")) {
            FTP.command("TYPE " + type, "504");
        }
    }

    @Test
    void shouldRefuseNonsense() throws IOException {
        FTP.command("TYPE X", "501");
        FTP.command("TYPE A X", "501");
        FTP.command("TYPE", "501");
    }
}
