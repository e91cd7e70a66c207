package io.ftpcluster.auth.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolledFileTest {
    private static final Duration SOON = Duration.ofMillis(5);

    private final List<FileState> seen = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    void tellsTheFirstStateAtOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "one");

        try (PolledFile _ = PolledFile.open(file, Duration.ofHours(1), seen::add)) {
            assertThat(seen).containsExactly(new FileState.Present("one"));
        }
    }

    @Test
    void tellsThatAFileIsMissingAndWhenItComes() throws IOException {
        Path file = directory.resolve("a");

        try (PolledFile _ = PolledFile.open(file, SOON, seen::add)) {
            assertThat(seen).containsExactly(new FileState.Absent(file + " does not exist"));
            write(file, "one");

            await().untilAsserted(() ->
                    assertThat(seen).endsWith(new FileState.Present("one")).hasSize(2));
        }
    }

    @Test
    void seesTheLinkSwapOfAMountedSecret() throws IOException {
        // given: file -> ..data/file, ..data -> ..1, as the kubelet lays a Secret out
        version("..1", "one");
        version("..2", "two");
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..1"));
        Path file = Files.createSymbolicLink(directory.resolve("file"), Path.of("..data/file"));

        try (PolledFile _ = PolledFile.open(file, SOON, seen::add)) {
            // when
            Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of("..2"));
            Files.move(directory.resolve("..data_tmp"), directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

            // then
            await().untilAsserted(() ->
                    assertThat(seen).containsExactly(new FileState.Present("one"), new FileState.Present("two")));
        }
    }

    @Test
    void goesOnAfterAListenerFailed() throws IOException {
        Path file = directory.resolve("a");

        try (PolledFile _ = PolledFile.open(file, SOON, this::failOnFirstContent)) {
            write(file, "x");
            await().until(() -> seen.size() == 2);
            Files.delete(file);

            await().untilAsserted(() -> assertThat(seen).hasSize(3));
        }
    }

    @Test
    void neverShowsTheContentAsText() {
        assertThat(new FileState.Present("secret")).asString().doesNotContain("secret");
    }

    private void failOnFirstContent(FileState state) {
        seen.add(state);
        if (state instanceof FileState.Present) {
            throw new IllegalStateException("for the test");
        }
    }

    // Whole at once: a look in the middle would tell of an empty file too.
    private void write(Path file, String text) throws IOException {
        Path tmp = Files.writeString(directory.resolve("tmp"), text);
        Files.move(tmp, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void version(String name, String content) throws IOException {
        Files.createDirectory(directory.resolve(name));
        Files.writeString(directory.resolve(name).resolve("file"), content);
    }
}
