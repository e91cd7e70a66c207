package io.ftpcluster.node.session;

import io.ftpcluster.node.config.PassiveConfig;
import io.ftpcluster.node.transfer.BandwidthLimits;
import io.ftpcluster.node.transfer.ChecksumRunner;
import io.ftpcluster.node.transfer.ReservationTable;
import io.ftpcluster.node.transfer.TransferRunner;

/**
 * Data connections, as sessions use them.
 *
 * @param passive what clients are told
 * @param reservations which port waits for which client
 * @param transfers moves the bytes
 * @param bandwidth how fast
 * @param checksums computes checksums
 */
public record DataServices(
        PassiveConfig passive,
        ReservationTable reservations,
        TransferRunner transfers,
        BandwidthLimits bandwidth,
        ChecksumRunner checksums) {}
