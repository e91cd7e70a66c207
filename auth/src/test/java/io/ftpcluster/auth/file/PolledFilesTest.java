package io.ftpcluster.auth.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolledFilesTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final String NAMES = "users*.json";

    private final List<Map<Path, FileState>> seen = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    void tellsAllFilesOfADirectoryThatMatch() throws IOException {
        Path first = write("users-00.json", "zero");
        Path second = write("users.json", "all");
        write("other.json", "other");

        try (PolledFiles _ = open()) {
            assertThat(seen)
                    .containsExactly(
                            Map.of(first, new FileState.Present("zero"), second, new FileState.Present("all")));
        }
    }

    @Test
    void tellsOneFileWhereThePlaceIsOne() throws IOException {
        Path file = write("users.json", "all");

        try (PolledFiles _ = PolledFiles.open(file, NAMES, SOON, seen::add)) {
            assertThat(seen).containsExactly(Map.of(file, new FileState.Present("all")));
        }
    }

    @Test
    void tellsAPlaceThatIsMissingAndOneThatIsEmpty() throws IOException {
        Path place = directory.resolve("users");

        try (PolledFiles _ = PolledFiles.open(place, NAMES, SOON, seen::add)) {
            assertThat(seen).containsExactly(Map.of(place, new FileState.Absent(place + " does not exist")));
            Files.createDirectory(place);

            await().untilAsserted(() -> assertThat(seen)
                    .endsWith(Map.of(place, new FileState.Absent(place + " has no file " + NAMES)))
                    .hasSize(2));
        }
    }

    @Test
    void tellsTheFileThatChangedAndTheSameObjectForOthers() throws IOException {
        Path first = write("users-00.json", "zero");
        Path second = write("users-01.json", "one");

        try (PolledFiles _ = open()) {
            write("users-01.json", "two");

            await().untilAsserted(() -> assertThat(seen).hasSize(2));
            assertThat(seen.get(1).get(second)).isEqualTo(new FileState.Present("two"));
            assertThat(seen.get(1).get(first)).isSameAs(seen.get(0).get(first));
        }
    }

    @Test
    void seesAChangeThatLeavesSizeAndTimeAsTheyWere() throws IOException {
        Path file = write("users-00.json", "one");
        FileTime time = FileTime.from(Instant.now());
        Files.setLastModifiedTime(file, time);

        try (PolledFiles _ = open()) {
            Files.writeString(file, "two");
            Files.setLastModifiedTime(file, time);

            await().untilAsserted(() -> assertThat(seen).endsWith(Map.of(file, new FileState.Present("two"))));
        }
    }

    @Test
    void tellsThatAFileIsGone() throws IOException {
        Path first = write("users-00.json", "zero");
        Path second = write("users-01.json", "one");

        try (PolledFiles _ = open()) {
            Files.delete(second);

            await().untilAsserted(() -> assertThat(seen).endsWith(Map.of(first, new FileState.Present("zero"))));
        }
    }

    @Test
    void seesTheLinkSwapOfAMountedSecret() throws IOException {
        // given: users-00.json -> ..data/users-00.json, ..data -> ..1, as the kubelet lays a Secret out
        version("..1", "one");
        version("..2", "two");
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..1"));
        Path file = Files.createSymbolicLink(
                directory.resolve("users-00.json"), Path.of("..data").resolve("users-00.json"));

        try (PolledFiles _ = open()) {
            // when
            Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of("..2"));
            Files.move(directory.resolve("..data_tmp"), directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

            // then
            await().untilAsserted(() -> assertThat(seen)
                    .containsExactly(
                            Map.of(file, new FileState.Present("one")), Map.of(file, new FileState.Present("two"))));
        }
    }

    private PolledFiles open() {
        return PolledFiles.open(directory, NAMES, SOON, seen::add);
    }

    // Replaced at once: Java would remove the former file first, and a look in between would not find it.
    private Path write(String name, String text) throws IOException {
        Path tmp = Files.writeString(directory.resolve("tmp"), text);
        return Files.move(tmp, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void version(String name, String content) throws IOException {
        Files.createDirectory(directory.resolve(name));
        Files.writeString(directory.resolve(name).resolve("users-00.json"), content);
    }
}
