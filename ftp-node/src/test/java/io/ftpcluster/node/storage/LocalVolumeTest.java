package io.ftpcluster.node.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.config.UploadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one volume, and what becomes of the uploads of those that end without a word. */
class LocalVolumeTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final VirtualPath FILE = new VirtualPath(List.of("f"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldKeepWhatAKilledNodeWasWriting_whenItStartsAgain() throws IOException {
        // given
        UploadSink lost = begin(mount("node-0", UploadConfig.STANDARD, NEVER), "lost");
        Storage other = mount("node-1", UploadConfig.STANDARD, NEVER).open("/");
        UploadSink running = other.openUpload(new VirtualPath(List.of("running")), new UploadMode.Replace());

        // when
        Storage restarted = mount("node-0", UploadConfig.STANDARD, NEVER).open("/");

        // then
        assertThat(restarted.interrupted(FILE)).map(FileFacts::size).hasValue(4L);
        assertThatExceptionOfType(StorageException.class).isThrownBy(lost::commit);
        assertThat(folder.resolve("f")).doesNotExist();
        running.write(bytes("kept"));
        running.commit();
        assertThat(folder.resolve("running")).hasContent("kept");
    }

    @Test
    void shouldRemoveWhatAKilledNodeWasWriting_whereNothingIsKept() throws IOException {
        UploadConfig atomic = new UploadConfig(UploadConfig.Mode.ATOMIC, false);
        begin(mount("node-0", atomic, NEVER), "lost");
        assertThat(reserved("staging")).hasSize(1);
        mount("node-0", atomic, NEVER);
        assertThat(reserved("staging")).isEmpty();
        assertThat(reserved("partials")).isEmpty();
    }

    @Test
    void shouldFindWhatAKilledNodeLeft_onAnyOther_butOnlyWhenItHasStopped() throws IOException {
        // given
        LocalVolume killed = mount("node-0", UploadConfig.STANDARD, NEVER);
        begin(killed, "lost");
        LocalVolume other = mount("node-1", UploadConfig.STANDARD, SOON);
        Storage storage = other.open("/");

        // when it still lives
        for (int i = 0; i < 20; i++) {
            killed.tend();
            other.tend();
        }

        // then
        assertThat(storage.interrupted(FILE)).isEmpty();
        assertThat(reserved("staging")).hasSize(1);

        // when it has ended
        await().untilAsserted(() -> {
            other.tend();
            assertThat(storage.interrupted(FILE)).map(FileFacts::size).hasValue(4L);
        });
        assertThat(reserved("staging")).isEmpty();
        UploadSink resumed = storage.openUpload(FILE, new UploadMode.WriteAt(4));
        resumed.write(bytes(" and found"));
        resumed.commit();
        assertThat(folder.resolve("f")).hasContent("lost and found");
    }

    @Test
    void shouldWriteNoMore_whenOthersMayHaveTakenItsFiles() throws IOException {
        new ReservedPlace(folder).make();
        Lease.Times times = new Lease.Times(SOON, NEVER);
        LocalVolume volume = LocalVolume.mount(folder, "node-0", UploadConfig.STANDARD, SystemTree.of(folder), times);
        UploadSink sink = volume.open("/").openUpload(FILE, new UploadMode.Replace());
        await().untilAsserted(() -> assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> sink.write(bytes("more")))
                .extracting(StorageException::fault)
                .isEqualTo(StorageFault.BROKEN));
        sink.discard();
    }

    @Test
    void shouldUndoAnAppend_thatAKilledNodeHadBegun() throws IOException {
        // given what a node leaves that is killed between the first and the last byte
        LocalVolume killed = mount("node-0", UploadConfig.STANDARD, NEVER);
        Path file = Files.writeString(folder.resolve("f"), "as it was");
        Storage storage = killed.open("/");
        try (Stream<Path> lives = Files.list(folder.resolve(".ftpcluster/lives"))) {
            String life = lives.findFirst().orElseThrow().getFileName().toString();
            String record = life + "\n" + storage.facts(FILE).inode() + "\n9\n/f\n";
            Files.writeString(folder.resolve(".ftpcluster/appends").resolve(ReservedPlace.digest(FILE)), record);
        }
        Files.writeString(file, "as it was and half of mo");

        // when
        LocalVolume restarted = mount("node-0", UploadConfig.STANDARD, NEVER);

        // then
        assertThat(file).hasContent("as it was");
        assertThat(reserved("appends")).isEmpty();
        UploadSink sink = restarted.open("/").openUpload(FILE, new UploadMode.Append());
        sink.write(bytes(", and more"));
        sink.commit();
        assertThat(file).hasContent("as it was, and more");
    }

    @Test
    @Tag("security-case-39")
    void shouldLetAppendsFollowOneAnother_fromAllNodes() throws Exception {
        Files.writeString(folder.resolve("f"), "");
        List<Storage> nodes = List.of(
                mount("node-0", UploadConfig.STANDARD, NEVER).open("/"),
                mount("node-1", UploadConfig.STANDARD, NEVER).open("/"));
        List<Thread> writers = nodes.stream()
                .map(node -> Thread.ofPlatform().start(() -> appendLines(node)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(Files.readAllLines(folder.resolve("f"))).hasSize(40).containsOnly("a whole line");
    }

    private static void appendLines(Storage node) {
        for (int i = 0; i < 20; i++) {
            UploadSink sink = node.openUpload(FILE, new UploadMode.Append());
            sink.write(bytes("a whole line\n"));
            sink.commit();
        }
    }

    @Test
    void shouldForgetWhatNobodyCameBackFor() throws IOException {
        LocalVolume volume = mount("node-0", UploadConfig.STANDARD, NEVER);
        begin(volume, "lost").discard();
        Path kept = reserved("partials").getFirst();
        mount("node-1", UploadConfig.STANDARD, NEVER);
        assertThat(kept).exists();
        long old = System.currentTimeMillis() - Leftovers.KEPT_FOR.toMillis() - 60_000;
        Files.setLastModifiedTime(kept, FileTime.fromMillis(old));
        mount("node-1", UploadConfig.STANDARD, NEVER);
        assertThat(kept).doesNotExist();
    }

    private LocalVolume mount(String node, UploadConfig config, Duration deadAfter) throws IOException {
        new ReservedPlace(folder).make();
        return LocalVolume.mount(folder, node, config, SystemTree.of(folder), new Lease.Times(NEVER, deadAfter));
    }

    private static UploadSink begin(LocalVolume volume, String text) {
        UploadSink sink = volume.open("/").openUpload(FILE, new UploadMode.Replace());
        sink.write(bytes(text));
        return sink;
    }

    private List<Path> reserved(String place) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".ftpcluster").resolve(place))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
