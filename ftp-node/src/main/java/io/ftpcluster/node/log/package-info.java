/**
 * What log lines have in common: the facts that every line of a session carries, and one line per outage instead of one
 * per failure. Every room may use it. Start at {@link io.ftpcluster.node.log.SessionLog}.
 */
@NullMarked
package io.ftpcluster.node.log;

import org.jspecify.annotations.NullMarked;
