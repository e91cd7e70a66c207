/**
 * Clients from outside the cluster: real programs (curl, lftp, kubectl, helm) as processes, and an FTP session in Java
 * where a test must hold many at once. Used by the tour and by the end-to-end tests. Start at
 * {@link io.ftpcluster.e2e.client.CurlClient} and {@link io.ftpcluster.e2e.client.FtpSession}.
 */
@NullMarked
package io.ftpcluster.e2e.client;

import org.jspecify.annotations.NullMarked;
