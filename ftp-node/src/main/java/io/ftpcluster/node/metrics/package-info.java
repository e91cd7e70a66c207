/**
 * What the node counts and measures, for Prometheus: one typed method per metric, with its unit and labels. Every room
 * may call it where an outcome is known. Start at {@link io.ftpcluster.node.metrics.NodeMetrics}.
 */
@NullMarked
package io.ftpcluster.node.metrics;

import org.jspecify.annotations.NullMarked;
