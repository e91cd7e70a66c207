/**
 * The servers under test as processes: install, start, watch, end. Start at {@link io.ftpcluster.bench.peer.Peer}.
 */
@NullMarked
package io.ftpcluster.bench.peer;

import org.jspecify.annotations.NullMarked;
