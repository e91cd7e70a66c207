package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.DataServices;
import io.ftpcluster.node.session.SessionServices;
import io.ftpcluster.node.transfer.Reservation;
import java.util.Optional;

/** Reserves a port for PASV and EPSV; it takes the place of one that was reserved before. */
final class PassivePort {
    /** Every port of this node waits for another connection from the client's address. */
    static final Reply NONE_FREE = Reply.of(ReplyCode.NO_DATA_CONNECTION, "No passive port is free, try again.");

    private PassivePort() {}

    static Optional<Reservation> reserve(CommandCall call) {
        call.workspace().cancelRendezvous();
        SessionServices services = call.session().services();
        DataServices data = services.data();
        Optional<Reservation> reservation = data.reservations()
                .reserve(
                        call.session().control().client().getAddress(),
                        services.config().timers().freePort());
        reservation.ifPresent(call.workspace()::meetAt);
        return reservation;
    }
}
