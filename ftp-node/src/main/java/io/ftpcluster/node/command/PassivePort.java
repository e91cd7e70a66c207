package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.Reservation;
import java.time.Duration;
import java.util.Optional;

/** Reserves a port for PASV and EPSV; it takes the place of one that was reserved before. */
final class PassivePort {
    /** Every port of this node waits for another connection from the client's address. */
    static final Reply NONE_FREE = Reply.of(ReplyCode.NO_DATA_CONNECTION, "No passive port is free, try again.");

    private PassivePort() {}

    /** Waits a moment when every port is taken. */
    static Optional<Reservation> reserve(CommandCall call) {
        return reserve(call, call.session().services().config().timers().freePort());
    }

    /** The same without waiting. */
    static Optional<Reservation> reserveAtOnce(CommandCall call) {
        return reserve(call, Duration.ZERO);
    }

    private static Optional<Reservation> reserve(CommandCall call, Duration patience) {
        call.workspace().cancelRendezvous();
        Optional<Reservation> reservation = call.session()
                .services()
                .data()
                .reservations()
                .reserve(call.session().control().client().getAddress(), patience);
        reservation.ifPresent(call.workspace()::meetAt);
        return reservation;
    }
}
