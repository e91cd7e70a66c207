/**
 * What nodes of one cluster share in Redis: a record for every session, with a lease that its node renews, so that the
 * records of a killed node disappear by themselves. No file data, and nothing a session needs to go on. Start at
 * {@link io.ftpcluster.node.cluster.SessionRecords}.
 */
@NullMarked
package io.ftpcluster.node.cluster;

import org.jspecify.annotations.NullMarked;
