package io.ftpcluster.node.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.node.config.UploadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every storage must do. */
abstract class StorageContractTest {
    @SuppressWarnings("NullAway.Init")
    private Storage storage;

    /** A storage that is empty, or is what an earlier one left. */
    abstract Storage open(UploadConfig config) throws IOException;

    @BeforeEach
    void openStorage() throws IOException {
        storage = open(UploadConfig.STANDARD);
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
    @Tag("security-case-38")
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

    @Test
    void shouldLeaveTheFileAsItWas_whenItsContinuationFails() {
        write("a", new UploadMode.Replace(), "0123456789");
        for (UploadMode mode :
                List.of(new UploadMode.Append(), new UploadMode.WriteAt(10), new UploadMode.WriteAt(3))) {
            UploadSink sink = storage.openUpload(path("a"), mode);
            sink.write(bytes("new"));
            sink.settle();
            assertThat(content("a")).isEqualTo("0123456789");
            sink.discard();
            assertThat(content("a")).isEqualTo("0123456789");
            storage.interrupted(path("a")).ifPresent(kept -> write("a", new UploadMode.Replace(), "0123456789"));
        }
    }

    @Test
    void shouldKeepWhatArrived_forWhoeverContinues() {
        // given
        interrupt("a", "0123456789");
        assertFault(StorageFault.NOT_FOUND, () -> storage.facts(path("a")));
        assertThat(names("/")).isEmpty();
        assertThat(storage.interrupted(path("a"))).map(FileFacts::size).hasValue(10L);
        assertThat(storage.interrupted(path("b"))).isEmpty();

        // when it is continued, and interrupted again, and continued
        UploadSink second = storage.openUpload(path("a"), new UploadMode.WriteAt(4));
        second.write(bytes("xy"));
        second.discard();
        assertThat(storage.interrupted(path("a"))).map(FileFacts::size).hasValue(6L);
        write("a", new UploadMode.Append(), "z");

        // then
        assertThat(content("a")).isEqualTo("0123xyz");
        assertThat(storage.interrupted(path("a"))).isEmpty();
    }

    @Test
    void shouldContinueTheNewFile_notTheOldOne() {
        write("a", new UploadMode.Replace(), "old");
        interrupt("a", "a new one");
        assertThat(content("a")).isEqualTo("old");
        assertFault(StorageFault.INTERRUPTED_UPLOAD, () -> storage.openUpload(path("a"), new UploadMode.Append()));
        assertFault(StorageFault.OFFSET_PAST_END, () -> storage.openUpload(path("a"), new UploadMode.WriteAt(10)));
        write("a", new UploadMode.WriteAt(3), "ewer one");
        assertThat(content("a")).isEqualTo("a newer one");
    }

    @Test
    void shouldForgetWhatArrived_whenTheFileIsSentWhole_orRemoved() {
        interrupt("a", "part");
        write("a", new UploadMode.Replace(), "whole");
        assertThat(storage.interrupted(path("a"))).isEmpty();
        interrupt("b", "part");
        storage.removeFile(path("b"));
        assertThat(storage.interrupted(path("b"))).isEmpty();
        assertFault(StorageFault.NOT_FOUND, () -> storage.removeFile(path("b")));
    }

    @Test
    void shouldKeepNothing_whereThatIsNotWanted() throws IOException {
        storage = open(new UploadConfig(UploadConfig.Mode.ATOMIC, false));
        interrupt("a", "part");
        assertThat(storage.interrupted(path("a"))).isEmpty();
        assertFault(StorageFault.NOT_FOUND, () -> storage.openUpload(path("a"), new UploadMode.WriteAt(2)));
        write("a", new UploadMode.Append(), "one ");
        write("a", new UploadMode.Append(), "two");
        write("a", new UploadMode.WriteAt(4), "2");
        assertThat(content("a")).isEqualTo("one 2");
    }

    @Test
    void shouldGrowUnderTheName_whereThatIsWanted() throws IOException {
        storage = open(new UploadConfig(UploadConfig.Mode.STANDARD, true));
        write("a", new UploadMode.Replace(), "longer than the next");
        UploadSink sink = storage.openUpload(path("a"), new UploadMode.Replace());
        sink.write(bytes("part"));
        assertThat(content("a")).isEqualTo("part");
        sink.discard();
        write("a", new UploadMode.Append(), "icle");
        write("a", new UploadMode.WriteAt(4), "y");
        assertThat(content("a")).isEqualTo("party");
    }

    @Test
    void shouldTouchNoNameBeforeTheFirstByte_whereUploadsGrowInPlace() throws IOException {
        storage = open(new UploadConfig(UploadConfig.Mode.STANDARD, true));
        write("old", new UploadMode.Replace(), "old");
        storage.openUpload(path("old"), new UploadMode.Replace()).discard();
        storage.openUpload(path("new"), new UploadMode.Replace()).discard();
        assertThat(content("old")).isEqualTo("old");
        assertThat(names("/")).containsExactly("old");
        write("old", new UploadMode.Replace(), "");
        assertThat(content("old")).isEmpty();
        assertFault(StorageFault.NOT_A_FILE, () -> {
            storage.makeDirectory(path("d"));
            storage.openUpload(path("d"), new UploadMode.Replace());
        });
    }

    @Test
    void shouldKeepTheMode_ofAFileThatIsReplaced() {
        write("a", new UploadMode.Replace(), "old");
        storage.setMode(path("a"), 0600);
        write("a", new UploadMode.Replace(), "new");
        assertThat(storage.facts(path("a")).mode()).isEqualTo(0600);
    }

    @Test
    void shouldListEverything_once() throws IOException {
        storage = open(new UploadConfig(UploadConfig.Mode.ATOMIC, false));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            made.add("file with a name that is not short " + i);
            write(made.getLast(), new UploadMode.Replace(), "");
        }
        assertThat(names("/")).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void shouldTellTheFactsOfEntries_andOfNoneThatAreGone() {
        write("a", new UploadMode.Replace(), "four");
        try (Listing listing = storage.list(VirtualPath.ROOT)) {
            assertThat(listing.next()).isTrue();
            assertThat(listing.facts()).isEqualTo(storage.facts(path("a")));
            storage.removeFile(path("a"));
            assertThat(listing.facts()).isNull();
            assertThat(listing.next()).isFalse();
        }
    }

    private void interrupt(String path, String text) {
        UploadSink sink = storage.openUpload(path(path), new UploadMode.Replace());
        sink.write(bytes(text));
        sink.discard();
    }

    VirtualPath path(String text) {
        return VirtualPath.ROOT.resolve(text).orElseThrow();
    }

    void write(String path, UploadMode mode, String text) {
        UploadSink sink = storage.openUpload(path(path), mode);
        sink.write(bytes(text));
        sink.settle();
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
            while (listing.next()) {
                names.add(StandardCharsets.UTF_8.decode(listing.name()).toString());
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
