package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.1. */
class UserCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldLogOutWhoeverWasLoggedIn() throws IOException {
        FTP.command("USER other", "331");
        FTP.command("PWD", "530");
    }

    @Test
    void shouldAnswerTheSame_whetherTheUserExistsOrNot() throws IOException {
        String known = FTP.command("USER demo", "331");
        assertThat(FTP.command("USER nobody", "331")).isEqualTo(known);
    }

    @Test
    void shouldForgetWhatWasChosenBefore() throws IOException {
        FTP.command("TYPE I", "200");
        FTP.client().login();
        FTP.command("SIZE none", "550 SIZE is not available for text");
    }
}
