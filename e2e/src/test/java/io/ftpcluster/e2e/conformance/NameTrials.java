package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.conformance.program.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Odd names, in one session where the client can, there and back. */
final class NameTrials {
    private static final int SIZE = 100;

    private NameTrials() {}

    static Verdict oddNames(Stage stage) throws IOException {
        List<String> names = OddNames.ALL.stream()
                .filter(name -> stage.program().cannotName(name).isEmpty())
                .toList();
        upload(stage, names);
        download(stage, names);
        String limits = OddNames.ALL.stream()
                .flatMap(name -> stage.program().cannotName(name).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return limits.isEmpty() ? new Verdict.Passed() : new Verdict.Limited(limits);
    }

    private static void upload(Stage stage, List<String> names) throws IOException {
        Path folder = stage.localFolder("up");
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.write(folder.resolve(name), Stage.bytes(name, SIZE)));
        }
        String target = stage.remote("up");
        Path stored = Files.createDirectory(stage.onServer().resolve("up"));
        Action together = new Action.UploadAll(files, target);
        if (stage.offers(together)) {
            stage.perform(together);
        } else if (stage.offers(new Action.Upload(folder, target))) {
            files.forEach(file -> stage.perform(new Action.Upload(file, target + "/" + file.getFileName())));
        } else {
            return;
        }
        assertHas(stored, names);
    }

    private static void download(Stage stage, List<String> names) throws IOException {
        Path source = Files.createDirectory(stage.onServer().resolve("down"));
        for (String name : names) {
            Files.write(source.resolve(name), Stage.bytes(name, SIZE));
        }
        Path folder = stage.localFolder("down");
        Action together = new Action.DownloadAll(stage.remote("down"), names, folder);
        if (stage.offers(together)) {
            stage.perform(together);
        } else if (stage.offers(new Action.Download(stage.remote("down"), folder))) {
            names.forEach(
                    name -> stage.perform(new Action.Download(stage.remote("down/" + name), folder.resolve(name))));
        } else {
            return;
        }
        assertHas(folder, names);
    }

    private static void assertHas(Path folder, List<String> names) throws IOException {
        try (var found = Files.list(folder)) {
            assertThat(found.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
        for (String name : names) {
            assertThat(folder.resolve(name)).hasBinaryContent(Stage.bytes(name, SIZE));
        }
    }
}
