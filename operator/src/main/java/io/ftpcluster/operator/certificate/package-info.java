/**
 * Whether the Secrets that an FtpCluster names will do. Nothing here asks a server. Start at
 * {@link io.ftpcluster.operator.certificate.CertificateCheck}, and for those that are not about its own certificate at
 * {@link io.ftpcluster.operator.certificate.SecretUseCheck}.
 */
@NullMarked
package io.ftpcluster.operator.certificate;

import org.jspecify.annotations.NullMarked;
