/**
 * Data connections: where they come from, which session each belongs to, and the moving of bytes between them and the
 * storage. The only room that touches file bytes. Sockets are plain blocking channels used on the session's own
 * thread, because sendfile from a blocking channel is as fast as the kernel allows. Start at
 * {@link io.ftpcluster.node.transfer.ReservationTable} and {@link io.ftpcluster.node.transfer.TransferRunner}.
 */
@NullMarked
package io.ftpcluster.node.transfer;

import org.jspecify.annotations.NullMarked;
