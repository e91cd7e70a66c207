package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class PassCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldNeedAUserFirst() throws IOException {
        FTP.command("REIN", "220");
        FTP.command("PASS demo", "503");
    }

    @Test
    @Tag("security-case-33")
    void shouldAnswerTheSame_forAnUnknownUserAndAWrongPassword() throws IOException {
        FTP.command("USER demo", "331");
        String wrong = FTP.command("PASS x", "530");
        FTP.command("USER nobody", "331");
        assertThat(FTP.command("PASS x", "530")).isEqualTo(wrong);
    }

    @Test
    void shouldTakeAPasswordAsItIs() throws IOException {
        FTP.command("USER demo", "331");
        FTP.command("PASS demo ", "530");
    }

    @Test
    void shouldEndTheSession_whenThereWereTooManyFailures() throws IOException {
        for (int i = 0; i < 2; i++) {
            FTP.command("USER demo", "331");
            FTP.command("PASS x", "530");
        }
        FTP.command("USER demo", "331");
        FTP.command("PASS x", "421");
        assertThat(FTP.client().isClosedByServer()).isTrue();
    }
}
