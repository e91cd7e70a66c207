/**
 * Whether the Secrets that an FtpCluster names will do. Nothing here asks a server. Start at
 * {@link io.ftpcluster.operator.secret.CertificateCheck}, and for those that are not about its own certificate at
 * {@link io.ftpcluster.operator.secret.SecretUseCheck}.
 */
@NullMarked
package io.ftpcluster.operator.secret;

import org.jspecify.annotations.NullMarked;
