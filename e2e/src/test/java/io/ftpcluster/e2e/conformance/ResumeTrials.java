package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first part of a file is there already, and it is not the same as at the source: if it is still so in the end, it
 * was not sent again.
 */
final class ResumeTrials {
    private static final int SIZE = 300_007;
    private static final int PART = 100_003;

    private ResumeTrials() {}

    static Verdict upload(Stage stage) throws IOException {
        Path file = stage.localFile("file.bin", SIZE);
        Action action = new Action.ResumeUpload(file, stage.remote("file.bin"), PART);
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] part = markedPart(whole);
        Path stored = Files.write(stage.onServer().resolve("file.bin"), part);
        stage.perform(action);
        assertResumed(stored, whole, part);
        return new Verdict.Passed();
    }

    static Verdict download(Stage stage) throws IOException {
        Path file = stage.here().resolve("file.bin");
        Action action = new Action.ResumeDownload(stage.remote("file.bin"), file);
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        byte[] whole = Files.readAllBytes(stage.serverFile("file.bin", SIZE));
        byte[] part = markedPart(whole);
        Files.write(file, part);
        stage.perform(action);
        assertResumed(file, whole, part);
        return new Verdict.Passed();
    }

    private static byte[] markedPart(byte[] whole) {
        byte[] part = Arrays.copyOf(whole, PART);
        part[17] ^= 0x55;
        return part;
    }

    private static void assertResumed(Path file, byte[] whole, byte[] part) throws IOException {
        byte[] wanted = whole.clone();
        System.arraycopy(part, 0, wanted, 0, part.length);
        assertThat(Arrays.mismatch(Files.readAllBytes(file), wanted))
                .as("first byte that differs from the old part and the new rest")
                .isEqualTo(-1);
    }
}
