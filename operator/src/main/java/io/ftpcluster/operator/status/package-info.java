/**
 * Conditions: what is well, what is not, and why. Pure functions of what was observed. Start at
 * {@link io.ftpcluster.operator.status.ClusterStatus}.
 */
@NullMarked
package io.ftpcluster.operator.status;

import org.jspecify.annotations.NullMarked;
