/**
 * Whether the Secrets that an FtpCluster names for TLS will do. Nothing here asks a server. Start at
 * {@link io.ftpcluster.operator.certificate.CertificateCheck}.
 */
@NullMarked
package io.ftpcluster.operator.certificate;

import org.jspecify.annotations.NullMarked;
