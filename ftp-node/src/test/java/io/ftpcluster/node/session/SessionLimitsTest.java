package io.ftpcluster.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.config.BandwidthConfig;
import io.ftpcluster.node.config.LimitsConfig;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {
    private static final OptionalInt NONE = OptionalInt.empty();
    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress TWO = InetAddress.ofLiteral("192.0.2.2");

    @Test
    void shouldSayWhichLimitIsReached() {
        SessionLimits limits = limits(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(1));
        Seat first = seat(limits, ONE);
        assertThat(limits.admit(ONE)).isEqualTo(new Admission.Refused(Admission.Full.LOGINS));
        first.logIn();
        seat(limits, ONE).logIn();
        assertThat(limits.admit(ONE)).isEqualTo(new Admission.Refused(Admission.Full.ADDRESS));
        seat(limits, TWO).logIn();
        assertThat(limits.admit(TWO)).isEqualTo(new Admission.Refused(Admission.Full.NODE));
    }

    @Test
    void shouldGiveASeatBackOnce_howeverOftenItIsLeft() {
        SessionLimits limits = limits(OptionalInt.of(2), NONE, NONE);
        Seat first = seat(limits, ONE);
        seat(limits, ONE);
        first.leave();
        first.leave();
        first.logIn();
        first.logOut();
        seat(limits, ONE);
        assertThat(limits.admit(ONE)).isEqualTo(new Admission.Refused(Admission.Full.NODE));
    }

    @Test
    void shouldCountALoginAgain_afterTheLogout() {
        SessionLimits limits = limits(NONE, NONE, OptionalInt.of(1));
        Seat seat = seat(limits, ONE);
        seat.logIn();
        seat.logOut();
        assertThat(limits.admit(ONE)).isInstanceOf(Admission.Refused.class);
        seat.logIn();
        assertThat(limits.admit(ONE)).isInstanceOf(Seat.class);
    }

    @Test
    void shouldCountAnIpv6Network_asOneAddress() {
        SessionLimits limits = limits(NONE, OptionalInt.of(1), NONE);
        seat(limits, InetAddress.ofLiteral("2001:db8:0:1::1"));
        assertThat(limits.admit(InetAddress.ofLiteral("2001:db8:0:1:2::")))
                .isEqualTo(new Admission.Refused(Admission.Full.ADDRESS));
        seat(limits, InetAddress.ofLiteral("2001:db8:0:2::1"));
    }

    @Test
    void shouldNeverAdmitMore_andForgetEveryAddress_whenManyComeAtOnce() throws Exception {
        SessionLimits limits = limits(NONE, OptionalInt.of(5), NONE);
        List<Future<Admission>> admissions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 100; i++) {
                admissions.add(threads.submit(() -> limits.admit(ONE)));
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (Future<Admission> admission : admissions) {
            if (admission.resultNow() instanceof Seat seat) {
                seats.add(seat);
            }
        }
        assertThat(seats).hasSize(5);
        seats.forEach(Seat::leave);
        assertThat(limits.addresses()).isZero();
    }

    @Test
    @Tag("security-case-19")
    void shouldAdmitEverybody_withoutLimits() {
        SessionLimits limits = limits(NONE, NONE, NONE);
        for (int i = 0; i < 1000; i++) {
            seat(limits, ONE);
        }
    }

    private static Seat seat(SessionLimits limits, InetAddress client) {
        Admission admission = limits.admit(client);
        assertThat(admission).isInstanceOf(Seat.class);
        return (Seat) admission;
    }

    private static SessionLimits limits(OptionalInt sessions, OptionalInt perAddress, OptionalInt pending) {
        return new SessionLimits(new LimitsConfig(
                4096, NONE, sessions, perAddress, pending, NONE, Duration.ZERO, BandwidthConfig.UNLIMITED));
    }
}
