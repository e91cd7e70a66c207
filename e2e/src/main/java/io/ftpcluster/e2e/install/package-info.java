/**
 * Puts FtpCluster on a Kubernetes the way users do, with its chart, and tells from the outside how a service is doing.
 * Used by the demo and by the end-to-end tests. Start at {@link io.ftpcluster.e2e.install.Installation} and
 * {@link io.ftpcluster.e2e.install.ServiceView}.
 */
@NullMarked
package io.ftpcluster.e2e.install;

import org.jspecify.annotations.NullMarked;
