package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names and directories. */
final class DirectoryTrials {
    private DirectoryTrials() {}

    static Verdict list(Stage stage) throws IOException {
        Action action = new Action.ListNames(stage.remote());
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        stage.serverFile("one.txt", 11);
        stage.serverFile("two words.bin", 300);
        Files.createDirectory(stage.onServer().resolve("folder"));
        // One of them makes HTML of it.
        assertThat(stage.perform(action).output().replace("&#32;", " ")).contains("one.txt", "two words.bin", "folder");
        return new Verdict.Passed();
    }

    static Verdict rename(Stage stage) throws IOException {
        Action action = new Action.Rename(stage.remote("old.txt"), stage.remote("new.txt"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        stage.serverFile("old.txt", 100);
        stage.perform(action);
        assertThat(stage.onServer().resolve("new.txt")).hasBinaryContent(Stage.bytes("old.txt", 100));
        assertThat(stage.onServer().resolve("old.txt")).doesNotExist();
        return new Verdict.Passed();
    }

    static Verdict delete(Stage stage) throws IOException {
        Action action = new Action.Delete(stage.remote("gone.txt"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        Path gone = stage.serverFile("gone.txt", 100);
        Path stays = stage.serverFile("stays.txt", 100);
        stage.perform(action);
        assertThat(gone).doesNotExist();
        assertThat(stays).exists();
        return new Verdict.Passed();
    }

    static Verdict makeDirectory(Stage stage) {
        Action action = new Action.MakeDirectory(stage.remote("made"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        stage.perform(action);
        assertThat(stage.onServer().resolve("made")).isDirectory();
        return new Verdict.Passed();
    }

    static Verdict removeDirectory(Stage stage) throws IOException {
        Action action = new Action.RemoveDirectory(stage.remote("empty"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        Path directory = Files.createDirectory(stage.onServer().resolve("empty"));
        stage.perform(action);
        assertThat(directory).doesNotExist();
        return new Verdict.Passed();
    }
}
