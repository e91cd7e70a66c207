package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.PortRange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReservationTableTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration NOW = Duration.ZERO;

    private final InetAddress alice = InetAddress.ofLiteral("192.0.2.1");
    private final InetAddress bob = InetAddress.ofLiteral("192.0.2.2");
    private final ReservationTable table = new ReservationTable(new PortRange(50_000, 50_001));

    @Test
    void shouldHandTheConnectionOver_whenItComesBeforeTheVerb() throws IOException {
        Reservation reservation = table.reserve(alice, NOW).orElseThrow();
        DataConnection connection = connection();
        assertThat(table.arrived(reservation.port(), alice, connection)).isTrue();
        assertThat(table.size()).isZero();
        assertThat(reservation.take(SOON)).containsSame(connection);
    }

    @Test
    void shouldHandTheConnectionOver_whenItComesAfterTheVerb() throws Exception {
        Reservation reservation = table.reserve(alice, NOW).orElseThrow();
        DataConnection connection = connection();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Optional<DataConnection>> taken = executor.submit(() -> reservation.take(SOON));
            assertThat(table.arrived(reservation.port(), alice, connection)).isTrue();
            assertThat(taken.get()).containsSame(connection);
        }
    }

    @Test
    void shouldServeManyClientsOnOnePort() {
        IntStream.range(0, 100)
                .mapToObj(i -> InetAddress.ofLiteral("198.51.100." + i))
                .forEach(client -> assertThat(table.reserve(client, NOW)).isPresent());
        assertThat(table.size()).isEqualTo(100);
    }

    @Test
    @Tag("security-case-3")
    void shouldTakePortsThatNobodyCanGuess() {
        ReservationTable large = new ReservationTable(new PortRange(50_000, 50_999));
        List<Integer> ports = IntStream.range(0, 20)
                .mapToObj(i -> large.reserve(InetAddress.ofLiteral("198.51.100." + i), NOW)
                        .orElseThrow()
                        .port())
                .toList();
        // The same for all, or one after the other, would be a pattern.
        assertThat(Set.copyOf(ports)).hasSizeGreaterThan(10);
        assertThat(ports).isNotEqualTo(ports.stream().sorted().toList());
    }

    @Test
    @Tag("security-case-3")
    void shouldRefuse_whenNobodyWaits() throws IOException {
        Reservation reservation = table.reserve(alice, NOW).orElseThrow();
        assertThat(table.arrived(reservation.port(), bob, connection())).isFalse();
        int otherPort = reservation.port() == 50_000 ? 50_001 : 50_000;
        assertThat(table.arrived(otherPort, alice, connection())).isFalse();
        reservation.cancel();
        assertThat(table.arrived(reservation.port(), alice, connection())).isFalse();
    }

    @Test
    @Tag("security-case-4")
    void shouldSayThatNoneIsFree_whenAllWaitForTheSameClient() {
        table.reserve(alice, NOW);
        table.reserve(alice, NOW);
        assertThat(table.reserve(alice, NOW)).isEmpty();
        assertThat(table.reserve(bob, NOW)).isPresent();
    }

    @Test
    void shouldWaitForAFreePort() throws Exception {
        Reservation first = table.reserve(alice, NOW).orElseThrow();
        table.reserve(alice, NOW);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Optional<Reservation>> third = executor.submit(() -> table.reserve(alice, SOON));
            first.cancel();
            assertThat(third.get()).map(Reservation::port).hasValue(first.port());
        }
    }

    @Test
    void shouldCloseAConnection_thatNobodyTookBeforeTheCancel() throws IOException {
        Reservation reservation = table.reserve(alice, NOW).orElseThrow();
        SocketChannel channel = SocketChannel.open();
        table.arrived(reservation.port(), alice, new PlainConnection(channel, ByteBuffer.allocate(0)));
        reservation.cancel();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void shouldEndTheWait_whenCancelled() throws Exception {
        Reservation reservation = table.reserve(alice, NOW).orElseThrow();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Optional<DataConnection>> taken = executor.submit(() -> reservation.take(Duration.ofMinutes(1)));
            reservation.cancel();
            await().until(taken::isDone);
            assertThat(taken.get()).isEmpty();
        }
    }

    @Test
    void shouldNeverGiveAConnectionToTwo_norLoseOne_underABurst() throws Exception {
        // given
        int sessions = 400;
        List<Callable<Boolean>> bursts = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            bursts.add(this::reserveArriveAndTake);
        }

        // when
        List<Boolean> right = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> done : executor.invokeAll(bursts)) {
                right.add(done.get());
            }
        }

        // then
        assertThat(right).hasSize(sessions).containsOnly(true);
        assertThat(table.size()).isZero();
    }

    private boolean reserveArriveAndTake() throws IOException {
        Reservation reservation = table.reserve(alice, SOON).orElseThrow();
        DataConnection mine = connection();
        boolean routed = table.arrived(reservation.port(), alice, mine);
        return routed && reservation.take(SOON).orElseThrow() == mine;
    }

    private static DataConnection connection() throws IOException {
        return new PlainConnection(SocketChannel.open(), ByteBuffer.allocate(0));
    }
}
