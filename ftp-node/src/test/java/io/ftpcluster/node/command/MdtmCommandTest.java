package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 3659 §3. */
class MdtmCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellTheTime_inUtc() throws IOException {
        Files.setLastModifiedTime(FTP.file("f", ""), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        FTP.command("MDTM f", "213 20260102030405");
    }

    @Test
    void shouldSetTheTime_whenOneComesFirst() throws IOException {
        FTP.file("a b", "");
        FTP.command("MDTM 20260102030405 a b", "213 20260102030405 /a b");
        FTP.command("MDTM a b", "213 20260102030405");
    }

    @Test
    void shouldAsk_whenAFileHasSuchAName() throws IOException {
        FTP.file("20260102030405 f", "");
        assertThat(FTP.command("MDTM 20260102030405 f", "213 ")).doesNotContain("/");
    }

    @Test
    void shouldNeedThePermissionToSet() throws IOException {
        FTP.file("f", "");
        FTP.assertRefusedToReader("MDTM 20260102030405 f");
        FTP.command("MDTM f", "213");
    }
}
