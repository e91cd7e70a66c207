package io.ftpcluster.node.command;

import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** draft-bryan-ftpext-hash-02 appendix B. */
class ChecksumCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed();

    @Test
    void shouldComputeEachAlgorithm() throws IOException {
        FTP.file("a b", "hello");
        FTP.command("XCRC a b", "250 3610a686");
        FTP.command("XMD5 a b", "250 5d41402abc4b2a76b9719d911017c592");
        FTP.command("XSHA \"a b\"", "250 aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d");
    }

    @Test
    void shouldTakeARange_behindQuotes() throws IOException {
        FTP.file("f", "hello");
        FTP.command("XMD5 \"f\" 1 4", "250 3123059c1c816471780539f6b6b738dc");
        FTP.command("XMD5 \"f\" 4 1", "501");
        FTP.command("XMD5 \"f\" 1 2 3", "501");
    }

    @Test
    void shouldNeedThePermissionToRead() throws IOException {
        FTP.file("f", "hello");
        FTP.becomeReader();
        FTP.command("XMD5 f", "250");
    }
}
