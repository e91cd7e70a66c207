/**
 * Shows with real client programs what works against the node: every client, every operation it has, directly and
 * through nginx, clear and TLS. What a client did is judged by the files on the server's side and on its own, never by
 * its exit code alone. The result is compared with the checked-in one, of which {@code docs/clients.md} is made. Start
 * at {@link io.ftpcluster.e2e.conformance.RealClientsIT}.
 */
@NullMarked
package io.ftpcluster.e2e.conformance;

import org.jspecify.annotations.NullMarked;
