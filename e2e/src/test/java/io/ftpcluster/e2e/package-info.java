/**
 * What FtpCluster promises, proven on a real Kubernetes: one class per topic. They share one cluster and, where nothing
 * must be isolated, one FtpCluster; what they stand on is in {@link io.ftpcluster.e2e.bed}.
 */
@NullMarked
package io.ftpcluster.e2e;

import org.jspecify.annotations.NullMarked;
