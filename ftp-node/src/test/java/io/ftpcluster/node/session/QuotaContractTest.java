package io.ftpcluster.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.config.UploadConfig;
import io.ftpcluster.node.storage.CountedStorage;
import io.ftpcluster.node.storage.LocalVolume;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.support.VolumeFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A user with 100 bytes and three files uploads in one session and changes names in another: there is never more than that on the disk,
 * and what is noted is what is there. Every book of quotas has to pass.
 */
abstract class QuotaContractTest {
    private static final UserLimits LIMITS = new UserLimits(0, 0, 0, 0, 0, 100, 3);
    private static final int ALMOST_ALL = 90;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private StorageProvider volume;

    @SuppressWarnings("NullAway.Init")
    private Storage here;

    @SuppressWarnings("NullAway.Init")
    private Storage there;

    /** The book as the session sees it that uploads. */
    abstract QuotaBook book();

    /** The book as the other session sees it. */
    abstract QuotaBook otherBook();

    @BeforeEach
    void mount() throws IOException {
        mount(UploadConfig.Mode.ATOMIC_WITH_RESUME);
    }

    private void mount(UploadConfig.Mode mode) throws IOException {
        volume = LocalVolume.mount(
                Files.createDirectories(folder.resolve("volume")), "files-0", new UploadConfig(mode, false));
        here = session(book(), "/demo");
        there = session(otherBook(), "/demo");
    }

    private void remount(UploadConfig.Mode mode) throws IOException {
        volume.close();
        mount(mode);
    }

    private Storage session(QuotaBook book, String home) {
        Storage tree = volume.open(home);
        QuotaBook.Owner owner = new QuotaBook.Owner("demo", home);
        return new CountedStorage(tree, new UserQuota(book, owner, LIMITS, tree), volume.showsRunningUploads());
    }

    @AfterEach
    void unmount() {
        volume.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STANDARD")
    void shouldRefuseAnUpload_whoseFileIsGivenAnotherName(UploadConfig.Mode mode) throws IOException {
        // given
        remount(mode);
        upload("f", ALMOST_ALL);

        // when
        UploadSink replacing = begin("f", ALMOST_ALL);
        there.rename(place("f"), place("g"));

        // then
        assertRefused(replacing);
        assertNoted(ALMOST_ALL, 1);
        assertThat(new VolumeFiles(folder.resolve("volume")).staged()).isEmpty();
        assertThat(new VolumeFiles(folder.resolve("volume")).kept()).isEmpty();
    }

    @Test
    void shouldRefuseEachOfManyUploads_whoseFileIsGivenAnotherNameInBetween() {
        // given
        upload("f", ALMOST_ALL);
        List<UploadSink> replacing = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            replacing.add(begin("f", ALMOST_ALL));
        }

        // when
        commit(replacing.removeFirst());
        there.rename(place("f"), place("g"));

        // then
        replacing.forEach(QuotaContractTest::assertRefused);
        assertNoted(ALMOST_ALL, 1);
    }

    @Test
    void shouldCountAnUpload_whoseDirectoryIsGivenAnotherName() {
        // given
        here.makeDirectory(place("d"));

        // when
        UploadSink upload = begin("d/f", ALMOST_ALL);
        there.rename(place("d"), place("e"));
        commit(upload);

        // then
        assertNoted(ALMOST_ALL, 1);
        assertThat(folder.resolve("volume/demo/e/f")).hasSize(ALMOST_ALL);
        assertThatThrownBy(() -> begin("g", ALMOST_ALL)).isInstanceOf(StorageException.class);
    }

    @Test
    void shouldTakeAsRoom_whatItReplacesWhenItIsComplete() {
        // given
        here.makeDirectory(place("d"));
        upload("f", ALMOST_ALL);

        // when
        UploadSink upload = begin("d/f", 10);
        there.rename(place("f"), place("d/f"));
        commit(upload);

        // then
        assertNoted(10, 1);
    }

    @Test
    void shouldLetAnUploadEnd_whoseFileIsDeleted() {
        upload("f", ALMOST_ALL);
        UploadSink replacing = begin("f", ALMOST_ALL);
        there.removeFile(place("f"));
        commit(replacing);
        assertNoted(ALMOST_ALL, 1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountAnAppend_whereverItsFileIs(UploadConfig.Mode mode) throws IOException {
        remount(mode);
        upload("f", 50);
        UploadSink append = here.openUpload(place("f"), new UploadMode.Append());
        append.write(ByteBuffer.allocate(20));
        upload("g", 10);
        there.rename(place("g"), place("h"));
        commit(append);
        assertNoted(80, 2);
    }

    @Test
    void shouldCountAnUploadThatGrowsUnderItsName_whereverThatIs() throws IOException {
        // given
        remount(UploadConfig.Mode.STANDARD);
        upload("f", ALMOST_ALL);

        // when
        UploadSink replacing = begin("f", 60);
        there.rename(place("f"), place("g"));
        commit(replacing);

        // then
        assertNoted(60, 1);
        assertThatThrownBy(() -> begin("f", 60)).isInstanceOf(StorageException.class);
        assertThat(onTheDisk().bytes()).isLessThanOrEqualTo(100);
    }

    @Test
    void shouldRefuseAnUploadThatGrowsUnderItsName_whenAFileHasLostThatNameBefore() throws IOException {
        // given
        remount(UploadConfig.Mode.STANDARD);
        upload("f", 60);
        UploadSink replacing = here.openUpload(place("f"), new UploadMode.Replace());

        // when
        there.rename(place("f"), place("g"));

        // then
        assertThatThrownBy(() -> replacing.write(ByteBuffer.allocate(50))).isInstanceOf(StorageException.class);
        replacing.discard();
        assertNoted(60, 1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseOneFileTooMany_whenAFileHasLostItsNameBefore(UploadConfig.Mode mode) throws IOException {
        // given
        remount(mode);
        upload("a", 1);
        upload("b", 1);
        upload("c", 1);
        UploadSink replacing = here.openUpload(place("c"), new UploadMode.Replace());

        // when
        there.rename(place("c"), place("d"));

        // then
        assertThatThrownBy(() -> commit(replacing)).isInstanceOf(StorageException.class);
        if (mode == UploadConfig.Mode.STANDARD) {
            replacing.discard();
        }
        assertNoted(3, 3);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountNothing_whenAnUploadIsGivenUpBeforeItsFirstByte(UploadConfig.Mode mode) throws IOException {
        remount(mode);
        upload("f", ALMOST_ALL);
        here.openUpload(place("f"), new UploadMode.Replace()).discard();
        here.openUpload(place("new"), new UploadMode.Replace()).discard();
        here.openUpload(place("f"), new UploadMode.Append()).discard();
        assertNoted(ALMOST_ALL, 1);
    }

    @Test
    void shouldNotFreeRoomTwice_whenAnUploadThatGrowsUnderItsNameIsDeleted() throws IOException {
        remount(UploadConfig.Mode.STANDARD);
        upload("g", 40);
        UploadSink growing = begin("f", 50);
        there.removeFile(place("f"));
        growing.discard();
        assertThat(noted().bytes()).isGreaterThanOrEqualTo(40);
        assertThat(noted().files()).isEqualTo(1);
    }

    @Test
    void shouldTakeRoom_whatIsKeptOfAnInterruptedUpload() {
        // given
        begin("f", 60).discard();

        // then
        assertThat(there.usableSpace(VirtualPath.ROOT)).isEqualTo(40);
        assertThatThrownBy(() -> begin(there, "g", 50)).isInstanceOf(StorageException.class);
        upload("g", 10);

        // when
        UploadSink rest = there.openUpload(place("f"), new UploadMode.WriteAt(60));
        rest.write(ByteBuffer.allocate(30));
        commit(rest);

        // then
        assertNoted(100, 2);
    }

    @Test
    void shouldLetAnInterruptedUploadBeginAnew_whereThereIsNoRoomForBoth() {
        begin("f", ALMOST_ALL).discard();
        UploadSink again = begin(there, "f", ALMOST_ALL);
        commit(again);
        upload("g", 10);
        assertNoted(100, 2);
    }

    @Test
    void shouldFreeRoom_whenWhatIsKeptIsDeleted() {
        begin("f", ALMOST_ALL).discard();
        there.removeFile(place("f"));
        upload("g", ALMOST_ALL);
        assertNoted(ALMOST_ALL, 1);
    }

    @Test
    void shouldFreeRoom_whenWhatIsKeptIsContinuedAndThereIsNoRoomForTheRest() throws IOException {
        // given
        begin("f", 60).discard();
        upload("g", 40);

        // when
        UploadSink rest = here.openUpload(place("f"), new UploadMode.WriteAt(60));
        assertThatThrownBy(() -> rest.write(ByteBuffer.allocate(1))).isInstanceOf(StorageException.class);
        rest.discard();

        // then
        assertThat(new VolumeFiles(folder.resolve("volume")).kept()).isEmpty();
        upload("h", 60);
        assertNoted(100, 2);
    }

    @Test
    void shouldStillTakeRoom_whenWhatIsKeptCannotBeContinued() {
        begin("f", 60).discard();
        assertThatThrownBy(() -> here.openUpload(place("f"), new UploadMode.WriteAt(61)))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> begin(there, "g", 50)).isInstanceOf(StorageException.class);
    }

    @Test
    void shouldKeepOnlySoMany() {
        // given
        QuotaBook.Owner owner = new QuotaBook.Owner("demo", "/demo");
        QuotaBook.Amount one = new QuotaBook.Amount(1, 1);
        try (QuotaBook.DiskCount count = book().count(owner)) {
            count.note(new QuotaBook.Amount(0, 0));
        }

        // when
        for (int i = 0; i < QuotaBook.MOST_KEPT; i++) {
            assertThat(book().keep(owner, "/f" + i, one)).isTrue();
        }

        // then
        assertThat(otherBook().keep(owner, "/one-more", one)).isFalse();
        assertThat(otherBook().keep(owner, "/f7", one)).isTrue();
        book().release(owner, "/f7");
        Awaitility.await().until(() -> otherBook().keep(owner, "/one-more", one));
    }

    @Test
    void shouldCountAnotherHomeAnew_andThisOneWhenItIsTheUsersAgain() throws IOException {
        // given
        upload("f", ALMOST_ALL);
        Files.write(Files.createDirectories(folder.resolve("volume/other")).resolve("old"), new byte[20]);

        // when
        Storage other = session(otherBook(), "/other");

        // then
        assertThatThrownBy(() -> begin(other, "g", 81)).isInstanceOf(StorageException.class);
        upload(other, "g", 80);
        assertNoted("/other", 100, 2);

        // when
        Storage back = session(book(), "/demo");

        // then
        assertThatThrownBy(() -> begin(back, "g", 11)).isInstanceOf(StorageException.class);
        upload(back, "g", 10);
        assertNoted(100, 2);
    }

    @Test
    void shouldNotCountForAHome_whatStillComesInAnotherOne() {
        // given
        UploadSink upload = begin("f", ALMOST_ALL);

        // when
        Storage other = session(otherBook(), "/other");
        upload(other, "g", 10);
        commit(upload);

        // then
        assertNoted("/other", 10, 1);
    }

    @Test
    void shouldNeverStoreMore_whateverManySessionsDoAtOnce() {
        // given
        upload("f", ALMOST_ALL);
        AtomicInteger changed = new AtomicInteger();

        // when
        try (ExecutorService sessions = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Storage session = i % 2 == 0 ? here : there;
                String other = "g" + i % 3;
                all.add(CompletableFuture.runAsync(() -> changeALot(session, other, changed), sessions));
            }
            all.forEach(CompletableFuture::join);
        }

        // then
        assertThat(changed).as("changes that were made").hasPositiveValue();
        assertThat(onTheDisk().bytes()).isLessThanOrEqualTo(100);
        Awaitility.await().untilAsserted(() -> assertThat(noted()).isEqualTo(onTheDisk()));
    }

    private static void changeALot(Storage session, String other, AtomicInteger changed) {
        attempt(() -> upload(session, "f", 30), changed);
        attempt(() -> session.rename(place("f"), place(other)), changed);
        attempt(() -> upload(session, other, ALMOST_ALL), changed);
        attempt(() -> session.removeFile(place(other)), changed);
        attempt(() -> upload(session, "f", 50), changed);
        attempt(() -> session.rename(place(other), place("f")), changed);
    }

    private static void attempt(Runnable change, AtomicInteger changed) {
        try {
            change.run();
            changed.incrementAndGet();
        } catch (StorageException refused) {
            assertThat(refused.fault()).isIn(StorageFault.OVER_QUOTA, StorageFault.NOT_FOUND);
        }
    }

    private void upload(String name, int bytes) {
        upload(here, name, bytes);
    }

    private static void upload(Storage session, String name, int bytes) {
        commit(begin(session, name, bytes));
    }

    private UploadSink begin(String name, int bytes) {
        return begin(here, name, bytes);
    }

    private static UploadSink begin(Storage session, String name, int bytes) {
        UploadSink upload = session.openUpload(place(name), new UploadMode.Replace());
        try {
            upload.write(ByteBuffer.allocate(bytes));
            return upload;
        } catch (StorageException refused) {
            upload.discard();
            throw refused;
        }
    }

    private static void commit(UploadSink upload) {
        upload.settle();
        upload.commit();
    }

    private static void assertRefused(UploadSink upload) {
        upload.settle();
        assertThatThrownBy(upload::commit)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(StorageFault.OVER_QUOTA));
    }

    private static VirtualPath place(String name) {
        return VirtualPath.ROOT.resolve(name).orElseThrow();
    }

    private void assertNoted(long bytes, long files) {
        assertThat(onTheDisk()).isEqualTo(new Usage(bytes, files));
        assertNoted("/demo", bytes, files);
    }

    private void assertNoted(String home, long bytes, long files) {
        Awaitility.await().untilAsserted(() -> assertThat(noted(home)).contains(new QuotaBook.Amount(bytes, files)));
    }

    private Usage noted() {
        QuotaBook.Amount noted = noted("/demo").orElseThrow();
        return new Usage(noted.bytes(), noted.files());
    }

    private Optional<QuotaBook.Amount> noted(String home) {
        return book().stored(new QuotaBook.Owner("demo", home));
    }

    private Usage onTheDisk() {
        return Usage.of(volume.open("/demo"));
    }
}
