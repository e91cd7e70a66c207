package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-bryan-ftpext-hash-02 §3. */
class HashCommandTest {
    private static final long TOO_LARGE_TO_FINISH = 1L << 42;

    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldTellAlgorithmRangeAndPath() throws IOException {
        FTP.file("a b", "hello");
        FTP.command("OPTS HASH MD5", "200");
        FTP.command("HASH a b", "213 MD5 0-4 5d41402abc4b2a76b9719d911017c592 /a b");
    }

    @Test
    void shouldConcernTheRange_once() throws IOException {
        FTP.file("f", "hello");
        FTP.command("TYPE I", "200");
        FTP.command("OPTS HASH MD5", "200");
        FTP.command("RANG 1 3", "350");
        FTP.command("HASH f", "213 MD5 1-3 3123059c1c816471780539f6b6b738dc /f");
        FTP.command("HASH f", "213 MD5 0-4 ");
    }

    @Test
    void shouldRefuseDirectoriesAndLinks() throws IOException {
        Files.createSymbolicLink(FTP.path("l"), FTP.file("f", ""));
        FTP.command("HASH /", "553");
        FTP.command("HASH l", "550");
        FTP.command("HASH none", "550");
    }

    @Test
    @Tag("security-case-31")
    @Tag("security-case-37")
    void shouldBeEndedByAbor_andTellItsProgressMeanwhile() throws IOException {
        makeLargeFile();
        FTP.client().send("HASH large");
        await().untilAsserted(() -> FTP.command("STAT", "211 Computing SHA-256: "));
        FTP.command("NOOP", "200");
        FTP.command("ABOR", "426 Checksum aborted.");
        FTP.client().expect("226");
        FTP.command("PWD", "257");
    }

    @Test
    void shouldEnd_whenTheClientIsGone() throws IOException {
        makeLargeFile();
        FTP.client().send("HASH large");
        await().untilAsserted(() -> FTP.command("STAT", "211 Computing SHA-256: "));
        FTP.client().close();
        await().untilAsserted(() -> assertThat(threadsThatHash()).isZero());
    }

    private static long threadsThatHash() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .filter(frame -> frame.getClassName().endsWith("ChecksumFlow"))
                .count();
    }

    private static void makeLargeFile() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(FTP.path("large").toFile(), "rw")) {
            large.setLength(TOO_LARGE_TO_FINISH);
        }
    }
}
