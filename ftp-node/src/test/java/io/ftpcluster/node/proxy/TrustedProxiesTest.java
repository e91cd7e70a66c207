package io.ftpcluster.node.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private final Queue<Runnable> lookups = new ArrayDeque<>();

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,     10.1.2.3,        true",
        "10.1.2.3,     10.1.2.4,        false",
        "10.0.0.0/8,   10.255.1.1,      true",
        "10.0.0.0/8,   11.0.0.1,        false",
        "10.1.2.0/23,  10.1.3.255,      true",
        "10.1.2.0/23,  10.1.4.0,        false",
        "0.0.0.0/0,    192.0.2.1,       true",
        "2001:db8::/32, 2001:db8:1::7,  true",
        "2001:db8::/32, 192.0.2.1,      false",
        "192.0.2.1,    ::ffff:192.0.2.1, true"
    })
    void shouldKnowAddressesAndBlocks(String entry, String peer, boolean trusted) {
        assertThat(asked(List.of(entry), peer)).isCompletedWithValue(trusted);
        assertThat(lookups).isEmpty();
    }

    @Test
    void shouldLookNamesUp_onAnotherThread() {
        CompletableFuture<Boolean> answer = asked(List.of("localhost"), "127.0.0.1");
        assertThat(answer).isNotDone();
        lookups.remove().run();
        assertThat(answer).isCompletedWithValue(true);
    }

    @Test
    void shouldLookUpOnce_whenManyStrangersComeWithinASecond() {
        // given
        TrustedProxies proxies = new TrustedProxies(List.of("localhost"), lookups::add, 1);
        InetAddress stranger = InetAddress.ofLiteral("192.0.2.1");

        // when
        proxies.trusts(stranger);
        lookups.remove().run();
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 100)
                .mapToObj(i -> proxies.trusts(stranger).toCompletableFuture())
                .toList();

        // then
        assertThat(lookups).isEmpty();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompletedWithValue(false));
    }

    @Test
    void shouldLookAgainBeforeItRefuses_becauseResolversRemember() throws InterruptedException {
        // given
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        TrustedProxies proxies = new TrustedProxies(List.of("localhost"), tasks::add, 2);

        // when
        CompletableFuture<Boolean> answer =
                proxies.trusts(InetAddress.ofLiteral("192.0.2.1")).toCompletableFuture();
        tasks.take().run();
        boolean afterOne = answer.isDone();
        while (!answer.isDone()) {
            // The last lookup may answer without a task of its own.
            Runnable next = tasks.poll(10, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }

        // then
        assertThat(afterOne).isFalse();
        assertThat(answer).isCompletedWithValue(false);
    }

    private CompletableFuture<Boolean> asked(List<String> entries, String peer) {
        return new TrustedProxies(entries, lookups::add)
                .trusts(InetAddress.ofLiteral(peer))
                .toCompletableFuture();
    }
}
