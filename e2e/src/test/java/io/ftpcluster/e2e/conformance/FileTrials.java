package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** One file, one session. */
final class FileTrials {
    private static final int SIZE = 300_007;
    private static final Pattern REFUSED = Pattern.compile("(?i)530|login (failed|incorrect)");

    private FileTrials() {}

    // The home is the user's own, so what is found there, or arrives there, shows who has logged in.
    static Verdict login(Stage stage) throws IOException {
        Action.ListNames look = new Action.ListNames(stage.remote());
        if (stage.offers(look)) {
            String witness = "witness-" + System.nanoTime();
            stage.serverFile(witness, 1);
            assertThat(stage.perform(look).output()).contains(witness);
            return new Verdict.Passed();
        }
        return upload(stage);
    }

    static Verdict refusal(Stage stage) throws IOException {
        Stage wrong = stage.withWrongPassword();
        Path file = stage.localFile("sent.bin", SIZE);
        stage.serverFile("wanted.bin", SIZE);
        Path fetched = stage.here().resolve("fetched.bin");
        Action download = new Action.Download(stage.remote("wanted.bin"), fetched);
        Action upload = new Action.Upload(file, stage.remote("sent.bin"));
        Action action = stage.offers(download) ? download : upload;
        Path result = stage.offers(download) ? fetched : stage.onServer().resolve("sent.bin");

        ToolResult refused = wrong.prepare(action).orElseThrow().run();

        assertThat(Files.exists(result) ? Files.size(result) : 0)
                .as("bytes that were transferred")
                .isZero();
        // Some end with 0 after a script, whatever came of it: then they must have shown the reply.
        assertThat(refused.succeeded()
                        && !REFUSED.matcher(refused.output() + refused.errors()).find())
                .as("ended with 0 and not a word about the refused login: %s", refused)
                .isFalse();
        // With the right password the very same works, so it was the password.
        Files.deleteIfExists(result);
        stage.perform(action);
        assertThat(result).hasSize(SIZE);
        return new Verdict.Passed();
    }

    static Verdict upload(Stage stage) throws IOException {
        Path file = stage.localFile("up.bin", SIZE);
        Action action = new Action.Upload(file, stage.remote("up.bin"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        stage.perform(action);
        assertThat(stage.onServer().resolve("up.bin")).hasSameBinaryContentAs(file);
        return new Verdict.Passed();
    }

    static Verdict download(Stage stage) throws IOException {
        Path target = stage.here().resolve("down.bin");
        Action action = new Action.Download(stage.remote("down.bin"), target);
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        Path source = stage.serverFile("down.bin", SIZE);
        stage.perform(action);
        assertThat(target).hasSameBinaryContentAs(source);
        return new Verdict.Passed();
    }

    static Verdict emptyFile(Stage stage) throws IOException {
        Action up = new Action.Upload(stage.localFile("nothing-up", 0), stage.remote("nothing-up"));
        if (stage.offers(up)) {
            stage.perform(up);
            assertThat(stage.onServer().resolve("nothing-up")).isEmptyFile();
        }
        Path target = stage.here().resolve("nothing-down");
        Action down = new Action.Download(stage.remote("nothing-down"), target);
        if (stage.offers(down)) {
            stage.serverFile("nothing-down", 0);
            stage.perform(down);
            assertThat(target).isEmptyFile();
        }
        return new Verdict.Passed();
    }
}
