package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many files: trees as a whole, and 500 at once. */
final class TreeTrials {
    private static final int FILES = 500;

    private TreeTrials() {}

    static Verdict upload(Stage stage) throws IOException {
        Action.UploadTree action = new Action.UploadTree(stage.here().resolve("tree"), stage.remote());
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        makeTree(action.directory());
        stage.perform(action);
        assertThat(hashes(stage.onServer().resolve("tree"))).isEqualTo(hashes(action.directory()));

        // A file that is longer now: whoever goes by size or by time must see it.
        Files.write(action.directory().resolve("deep/er/c.bin"), Stage.bytes("changed", 60_000));
        stage.perform(action);
        assertThat(hashes(stage.onServer().resolve("tree"))).isEqualTo(hashes(action.directory()));
        return new Verdict.Passed();
    }

    static Verdict download(Stage stage) throws IOException {
        Action.DownloadTree action = new Action.DownloadTree(stage.remote("tree"), stage.localFolder("into"));
        if (!stage.offers(action)) {
            return new Verdict.NotOffered();
        }
        Path source = stage.onServer().resolve("tree");
        makeTree(source);
        stage.perform(action);
        assertThat(hashes(action.target())).isEqualTo(hashes(source));
        return new Verdict.Passed();
    }

    static Verdict smallFiles(Stage stage) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = stage.localFolder("up");
        for (int i = 0; i < FILES; i++) {
            String name = "file-%03d.bin".formatted(i);
            files.add(Files.write(folder.resolve(name), Stage.bytes(name, 1 + i * 7)));
        }
        Path into = stage.localFolder("down");
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        Action up = new Action.UploadAll(files, stage.remote("many"));
        Action down = new Action.DownloadAll(stage.remote("many"), names, into);
        if (!stage.offers(up) && !stage.offers(down)) {
            return new Verdict.NotOffered();
        }
        Path stored = Files.createDirectory(stage.onServer().resolve("many"));
        if (stage.offers(up)) {
            stage.perform(up);
            assertThat(hashes(stored)).isEqualTo(hashes(folder));
        } else {
            for (Path file : files) {
                Files.copy(file, stored.resolve(file.getFileName()));
            }
        }
        if (stage.offers(down)) {
            stage.perform(down);
            assertThat(hashes(into)).isEqualTo(hashes(folder));
        }
        return new Verdict.Passed();
    }

    private static void makeTree(Path top) throws IOException {
        for (String name :
                List.of("a.txt", "b c.txt", "deep/b.bin", "deep/er/c.bin", "deep/er/est/d.bin", "side/e.bin")) {
            Path file = top.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, Stage.bytes(name, 50_000));
        }
    }

    // Content as a number: 500 files of a few bytes each are compared as two small maps.
    private static Map<String, Integer> hashes(Path top) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (var files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(top.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return found;
    }
}
