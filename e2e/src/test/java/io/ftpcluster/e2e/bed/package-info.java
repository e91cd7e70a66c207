/**
 * What the end-to-end tests stand on: one Kubernetes for all classes, with the chart installed, FtpClusters to play
 * with, and a short diagnosis when a test fails. Start at {@link io.ftpcluster.e2e.bed.OnKubernetes} and
 * {@link io.ftpcluster.e2e.bed.TestService}.
 */
@NullMarked
package io.ftpcluster.e2e.bed;

import org.jspecify.annotations.NullMarked;
