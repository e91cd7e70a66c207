package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2389 §4. */
class OptsCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldKeepUtf8On() throws IOException {
        FTP.command("OPTS UTF8 ON", "200");
        FTP.command("OPTS UTF8", "200");
        FTP.command("OPTS UTF8 OFF", "504");
    }

    @Test
    void shouldChooseFacts() throws IOException {
        FTP.command("OPTS MLST type;unknown;SIZE;", "200 MLST OPTS type;size;");
        assertThat(FTP.command("FEAT", "211-")).contains("MLST type*;size*;modify;perm;unique;UNIX.mode;");
    }

    @Test
    void shouldChooseTheChecksum() throws IOException {
        FTP.command("OPTS HASH md5", "200 MD5");
        FTP.command("OPTS HASH", "200 MD5");
        assertThat(FTP.command("FEAT", "211-")).contains("MD5*;");
        FTP.command("OPTS HASH none", "501");
    }

    @Test
    void shouldKeepWhatWasChosenBeforeTheLogin_butNotForAnotherUser() throws IOException {
        FTP.command("REIN", "220");
        FTP.command("OPTS HASH md5", "200 MD5");
        FTP.command("OPTS MLST size;", "200 MLST OPTS size;");
        FTP.client().login();
        assertThat(FTP.command("FEAT", "211-")).contains("MD5*;", "MLST type;size*;modify;");
        FTP.becomeReader();
        assertThat(FTP.command("FEAT", "211-")).contains("SHA-256*;", "MLST type*;size*;");
    }

    @Test
    void shouldRefuseOptionsOfOthers() throws IOException {
        FTP.command("OPTS RETR x", "501");
    }
}
