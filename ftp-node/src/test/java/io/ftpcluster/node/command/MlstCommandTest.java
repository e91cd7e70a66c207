package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 3659 §7. */
class MlstCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldBeginTheEntryWithOneBlank() throws IOException {
        FTP.file("f", "x");
        assertThat(FTP.command("MLST f", "250-").split("\n")[1])
                .startsWith(" type=file;size=1;")
                .endsWith("; /f");
    }

    @Test
    void shouldShowTheChosenFacts() throws IOException {
        FTP.file("f", "x");
        FTP.command("OPTS MLST size", "200");
        assertThat(FTP.command("MLST f", "250-")).contains("\n size=1; /f\n");
    }

    @Test
    void shouldTellWhatMayBeDone() throws IOException {
        FTP.file("f", "x");
        FTP.becomeReader();
        assertThat(FTP.command("MLST f", "250-")).contains("perm=r;");
    }
}
