package io.ftpcluster.node.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.config.UploadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast way to open directories; {@link StreamedStorageTest} does the same the other way. */
class LocalStorageTest extends StorageContractTest {
    /**
     * Times that a race must have gone each way. Not a number of attempts: all of those may be over before the system
     * lets the other thread run.
     */
    private static final int RACES = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    Storage open(UploadConfig config) throws IOException {
        new ReservedPlace(folder).make();
        return LocalVolume.mount(
                        folder,
                        "node-0",
                        config,
                        tree(folder),
                        new Lease.Times(Duration.ofHours(1), Duration.ofHours(1)))
                .open("/users/demo");
    }

    /** How directories are opened. */
    DirectoryTree tree(Path root) throws IOException {
        return SystemTree.of(root);
    }

    private Path home() {
        return folder.resolve("users/demo");
    }

    @Test
    void shouldMakeTheHome_forItsOwnersOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(home())).hasSize(6);
    }

    @Test
    @Tag("security-case-9")
    void shouldNotFollowLinks_whereverTheyLead() throws IOException {
        // given
        Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(home().resolve("file"), folder.resolve("secret"));
        Files.createSymbolicLink(home().resolve("up"), folder);

        // then
        assertFault(StorageFault.LINK_NOT_FOLLOWED, () -> storage().openDownload(path("file")));
        assertFault(StorageFault.LINK_NOT_FOLLOWED, () -> storage().openUpload(path("file"), new UploadMode.Append()));
        assertFault(StorageFault.LINK_NOT_FOLLOWED, () -> storage().list(path("up")));
        assertFault(StorageFault.LINK_NOT_FOLLOWED, () -> storage().openDownload(path("up/secret")));
        assertThat(names("/")).containsExactlyInAnyOrder("file", "up");
    }

    @Test
    void shouldReplaceALink_notWhatItLeadsTo() throws IOException {
        // given
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(home().resolve("file"), secret);

        // when
        write("file", new UploadMode.Replace(), "mine");

        // then
        assertThat(secret).hasContent("secret");
        assertThat(content("file")).isEqualTo("mine");
    }

    @Test
    @Tag("security-case-9")
    void shouldStayInside_whenADirectoryBecomesALinkMeanwhile() throws Exception {
        // given
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/f"), "outside");
        Files.createDirectories(home().resolve("real"));
        Files.writeString(home().resolve("real/f"), "inside");
        Files.createSymbolicLink(home().resolve("link"), folder.resolve("outside"));
        AtomicBoolean done = new AtomicBoolean();
        Thread swapper = Thread.ofPlatform().start(() -> swapUntil(done));

        // when
        int read = 0;
        int refusedTimes = 0;
        Instant end = Instant.now().plus(PATIENCE);
        while ((read < RACES || refusedTimes < RACES) && Instant.now().isBefore(end)) {
            try {
                assertThat(content("d/f")).isEqualTo("inside");
                read++;
            } catch (StorageException refused) {
                assertThat(refused.fault()).isIn(StorageFault.NOT_FOUND, StorageFault.LINK_NOT_FOLLOWED);
                refusedTimes++;
            }
        }
        done.set(true);
        swapper.join();

        // then
        assertThat(read).isPositive();
        assertThat(refusedTimes).isPositive();
    }

    /** For everything that changes something. */
    @Test
    @Tag("security-case-9")
    void shouldChangeNothingOutside_whileADirectoryBecomesALink() throws Exception {
        // given
        Storage storage = open(new UploadConfig(UploadConfig.Mode.ATOMIC, false));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("f"), "outside");
        Files.createDirectories(home().resolve("real"));
        Files.createSymbolicLink(home().resolve("link"), outside);
        List<Runnable> attempts = List.of(
                () -> upload(storage, new UploadMode.Replace()),
                () -> upload(storage, new UploadMode.Append()),
                () -> storage.makeDirectory(path("d/made")),
                () -> storage.setMode(path("d/f"), 0600),
                () -> storage.rename(path("d/f"), path("d/g")),
                () -> storage.removeFile(path("d/g")),
                () -> storage.removeDirectory(path("d/made")),
                () -> storage.list(path("d")).close());
        AtomicBoolean done = new AtomicBoolean();
        Thread swapper = Thread.ofPlatform().start(() -> swapUntil(done));

        // when
        int succeeded = 0;
        int failed = 0;
        Instant end = Instant.now().plus(PATIENCE);
        while ((succeeded < RACES || failed < 4 * RACES) && Instant.now().isBefore(end)) {
            if (succeeds(attempts.get((succeeded + failed) % attempts.size()))) {
                succeeded++;
            } else {
                failed++;
            }
        }
        done.set(true);
        swapper.join();

        // then
        assertThat(succeeded).isPositive();
        assertThat(failed).isPositive();
        try (Stream<Path> left = Files.list(outside)) {
            assertThat(left).containsExactly(outside.resolve("f"));
        }
        assertThat(outside.resolve("f")).hasContent("outside");
        assertThat(Files.getPosixFilePermissions(outside.resolve("f"))).hasSizeGreaterThan(2);
    }

    private void upload(Storage storage, UploadMode mode) {
        UploadSink sink = storage.openUpload(path("d/f"), mode);
        sink.write(bytes("inside"));
        sink.commit();
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (StorageException refused) {
            assertThat(refused.fault()).isNotEqualTo(StorageFault.BROKEN);
            return false;
        }
    }

    private void swapUntil(AtomicBoolean done) {
        Path shown = home().resolve("d");
        try {
            while (!done.get()) {
                Files.move(home().resolve("real"), shown);
                Files.move(shown, home().resolve("real"));
                Files.move(home().resolve("link"), shown);
                Files.move(shown, home().resolve("link"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("security-case-23")
    void shouldHideItsOwnDirectory_whenTheHomeIsTheWholeVolume() {
        Storage whole =
                LocalVolume.mount(folder, "node-0", UploadConfig.STANDARD).open("/");
        assertFault(StorageFault.NAME_NOT_ALLOWED, () -> whole.list(path("/.ftpcluster")));
        assertFault(StorageFault.NAME_NOT_ALLOWED, () -> whole.makeDirectory(path("/users/.ftpcluster")));
        try (Listing listing = whole.list(VirtualPath.ROOT)) {
            assertThat(listing.next()).isTrue();
            assertThat(StandardCharsets.UTF_8.decode(listing.name()).toString()).isEqualTo("users");
            assertThat(listing.next()).isFalse();
        }
    }
}
