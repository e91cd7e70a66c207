package io.ftpcluster.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserFilesTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @AfterEach
    void makeHome() throws IOException {
        Files.deleteIfExists(FTP.node().home());
        Files.createDirectory(FTP.node().home());
    }

    @Test
    void shouldMakeTheHome_whenACommandNeedsIt() throws IOException {
        // given
        Files.delete(FTP.node().home());

        // when
        FTP.command("PWD", "257");

        // then
        assertThat(FTP.node().home()).doesNotExist();

        // when
        FTP.command("MLST", "250");

        // then
        assertThat(FTP.node().home()).isDirectory();
    }

    @Test
    void shouldRefuseTheCommand_andTryAgain_whenTheHomeCannotBeUsed() throws IOException {
        // given
        Files.delete(FTP.node().home());
        Files.writeString(FTP.node().home(), "a file");

        // then
        FTP.command("MLST", "550");
        FTP.command("NOOP", "200");

        // when
        Files.delete(FTP.node().home());

        // then
        FTP.command("MLST", "250");
    }
}
