/**
 * The tour: what an FtpCluster promises, shown with real FTP clients on a running cluster, and a table of what was
 * checked. It changes the number of nodes and deletes a pod, so it belongs on a cluster for showing. Start at
 * {@link io.ftpcluster.e2e.tour.Tour}.
 */
@NullMarked
package io.ftpcluster.e2e.tour;

import org.jspecify.annotations.NullMarked;
