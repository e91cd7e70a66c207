package io.ftpcluster.node.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage must do. */
abstract class StorageContractTest {
    @SuppressWarnings("NullAway.Init")
    private Storage storage;

    /** An empty storage. */
    abstract Storage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @Test
    void shouldShowAnUpload_onlyWhenItIsCommitted() {
        // given
        UploadSink sink = storage.openUpload(path("a.txt"), new UploadMode.Replace());
        sink.write(bytes("hello"));
        assertFault(StorageFault.NOT_FOUND, () -> storage.facts(path("a.txt")));
        assertThat(names("/")).isEmpty();

        // when
        sink.commit();

        // then
        assertThat(content("a.txt")).isEqualTo("hello");
        assertThat(names("/")).containsExactly("a.txt");
    }

    @Test
    void shouldKeepTheOldFile_whenAnUploadIsDiscarded() {
        // given
        write("a.txt", new UploadMode.Replace(), "old");
        UploadSink sink = storage.openUpload(path("a.txt"), new UploadMode.Replace());
        sink.write(bytes("new"));

        // when
        sink.discard();

        // then
        assertThat(content("a.txt")).isEqualTo("old");
        assertThat(names("/")).containsExactly("a.txt");
    }

    @Test
    void shouldReplaceAFile() {
        write("a.txt", new UploadMode.Replace(), "a longer text");
        write("a.txt", new UploadMode.Replace(), "short");
        assertThat(content("a.txt")).isEqualTo("short");
    }

    @Test
    void shouldAppend_andMakeTheFileWhenThereIsNone() {
        write("a.txt", new UploadMode.Append(), "one ");
        write("a.txt", new UploadMode.Append(), "two");
        assertThat(content("a.txt")).isEqualTo("one two");
    }

    @Test
    void shouldContinueAtAnOffset_andCutWhatIsBehind() {
        write("a.txt", new UploadMode.Replace(), "0123456789");
        write("a.txt", new UploadMode.WriteAt(4), "xy");
        assertThat(content("a.txt")).isEqualTo("0123xy");
        assertFault(StorageFault.OFFSET_PAST_END, () -> storage.openUpload(path("a.txt"), new UploadMode.WriteAt(7)));
        assertFault(StorageFault.NOT_FOUND, () -> storage.openUpload(path("b.txt"), new UploadMode.WriteAt(1)));
    }

    @Test
    void shouldMakeAndRemoveDirectories() {
        storage.makeDirectory(path("d"));
        assertThat(storage.facts(path("d")).isDirectory()).isTrue();
        assertFault(StorageFault.ALREADY_EXISTS, () -> storage.makeDirectory(path("d")));
        assertFault(StorageFault.NOT_FOUND, () -> storage.makeDirectory(path("x/y")));
        write("d/f", new UploadMode.Replace(), "f");
        assertFault(StorageFault.NOT_EMPTY, () -> storage.removeDirectory(path("d")));
        assertFault(StorageFault.NOT_A_DIRECTORY, () -> storage.removeDirectory(path("d/f")));
        storage.removeFile(path("d/f"));
        storage.removeDirectory(path("d"));
        assertThat(names("/")).isEmpty();
    }

    @Test
    void shouldRename_andReplaceAFileThatIsThere() {
        storage.makeDirectory(path("d"));
        write("a", new UploadMode.Replace(), "a");
        write("d/b", new UploadMode.Replace(), "b");
        storage.rename(path("a"), path("d/b"));
        assertThat(content("d/b")).isEqualTo("a");
        assertThat(names("/")).containsExactly("d");
        assertFault(StorageFault.NOT_FOUND, () -> storage.rename(path("gone"), path("x")));
    }

    @Test
    void shouldRefuseTheWrongKind() {
        storage.makeDirectory(path("d"));
        write("f", new UploadMode.Replace(), "f");
        assertFault(StorageFault.NOT_A_FILE, () -> storage.openDownload(path("d")));
        assertFault(StorageFault.NOT_A_FILE, () -> storage.openUpload(path("d"), new UploadMode.Replace()));
        assertFault(StorageFault.NOT_A_FILE, () -> storage.removeFile(path("d")));
        assertFault(StorageFault.NOT_A_DIRECTORY, () -> storage.list(path("f")));
        assertFault(StorageFault.NOT_A_DIRECTORY, () -> storage.facts(path("f/g")));
        assertFault(StorageFault.NAME_NOT_ALLOWED, () -> storage.makeDirectory(path("n".repeat(300))));
    }

    @Test
    void shouldNotChangeTheRoot() {
        assertFault(StorageFault.NO_ACCESS, () -> storage.removeDirectory(VirtualPath.ROOT));
        assertFault(StorageFault.NO_ACCESS, () -> storage.rename(VirtualPath.ROOT, path("x")));
        assertThat(storage.facts(VirtualPath.ROOT).isDirectory()).isTrue();
    }

    @Test
    void shouldKeepReading_whenTheFileIsRemovedMeanwhile() throws Exception {
        write("a", new UploadMode.Replace(), "text");
        try (DownloadSource source = storage.openDownload(path("a"))) {
            storage.removeFile(path("a"));
            ByteBuffer read = ByteBuffer.allocate(10);
            assertThat(source.read(read, 0)).isEqualTo(4);
        }
    }

    @Test
    void shouldSetTheModificationTime() {
        Instant time = Instant.parse("2001-02-03T04:05:06Z");
        write("a", new UploadMode.Replace(), "a");
        storage.setModified(path("a"), time);
        assertThat(storage.facts(path("a")).modified()).isEqualTo(time);
    }

    @Test
    void shouldSetTheMode() {
        storage.makeDirectory(path("d"));
        write("d/f", new UploadMode.Replace(), "a");
        storage.setMode(path("d/f"), 0604);
        storage.setMode(path("d"), 0750);
        assertThat(storage.facts(path("d/f")).mode()).isEqualTo(0604);
        assertThat(storage.facts(path("d")).mode()).isEqualTo(0750);
        assertFault(StorageFault.NOT_FOUND, () -> storage.setMode(path("gone"), 0600));
    }

    @Test
    void shouldTellHowMuchRoomThereIs() {
        storage.makeDirectory(path("d"));
        write("f", new UploadMode.Replace(), "a");
        assertThat(storage.usableSpace(path("d"))).isPositive();
        assertThat(storage.usableSpace(VirtualPath.ROOT)).isPositive();
        assertFault(StorageFault.NOT_FOUND, () -> storage.usableSpace(path("gone")));
        assertFault(StorageFault.NOT_A_DIRECTORY, () -> storage.usableSpace(path("f")));
    }

    VirtualPath path(String text) {
        return VirtualPath.ROOT.resolve(text).orElseThrow();
    }

    void write(String path, UploadMode mode, String text) {
        UploadSink sink = storage.openUpload(path(path), mode);
        sink.write(bytes(text));
        sink.commit();
    }

    String content(String path) {
        try (DownloadSource source = storage.openDownload(path(path))) {
            ByteBuffer buffer = ByteBuffer.allocate((int) source.size() + 1);
            source.read(buffer, 0);
            return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> names(String path) {
        List<String> names = new ArrayList<>();
        try (Listing listing = storage.list(path(path))) {
            for (Optional<Listing.Entry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        return names;
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    static void assertFault(StorageFault fault, ThrowingCallable action) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(action)
                .extracting(StorageException::fault)
                .isEqualTo(fault);
    }

    Storage storage() {
        return storage;
    }
}
