package io.ftpcluster.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.cluster.QuotaBook.DiskCount;
import io.ftpcluster.node.cluster.QuotaBook.Owner;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LocalQuotaBookTest {
    private static final Owner DEMO = new Owner("demo", "/demo");
    private static final Owner ADMIN = new Owner("admin", "/admin");

    private final LocalQuotaBook book = new LocalQuotaBook();

    @Test
    void shouldLetChangesWait_whileTheirOwnersFilesAreCounted() throws InterruptedException {
        // given
        Thread removal;
        try (DiskCount count = book.count(DEMO)) {
            removal = Thread.ofPlatform().start(() -> change(DEMO, new Amount(-10, -1)));
            awaitWaiting(removal);
            change(ADMIN, new Amount(5, 1)); // waits for nobody

            // when
            count.note(new Amount(100, 3));
        }
        removal.join();

        // then
        assertThat(book.stored(DEMO)).contains(new Amount(90, 2));
    }

    @Test
    void shouldCount_whenTheChangesOfTheOwnerAreOver() throws InterruptedException {
        // given
        book.changing(DEMO, "c", "/file");
        AtomicReference<Amount> onTheDisk = new AtomicReference<>(new Amount(100, 3));
        Thread counter = Thread.ofPlatform().start(() -> {
            try (DiskCount count = book.count(DEMO)) {
                count.note(onTheDisk.get());
            }
        });
        awaitWaiting(counter);

        // when
        onTheDisk.set(new Amount(90, 2));
        book.settle(DEMO, "c", new Amount(-10, -1), "/file");
        counter.join();

        // then
        assertThat(book.stored(DEMO)).contains(new Amount(90, 2));
    }

    @Test
    void shouldLetChangesGoOn_whenACountHasFailed() {
        book.count(DEMO).close();

        change(DEMO, new Amount(1, 1));

        assertThat(book.stored(DEMO)).isEmpty();
    }

    private void change(Owner owner, Amount change) {
        book.changing(owner, "change", "/file");
        book.settle(owner, "change", change, "/file");
    }

    private static void awaitWaiting(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }
}
