/**
 * The spec and the status of an FtpUser. Start at {@link io.ftpcluster.crds.user.FtpUserSpec}.
 */
@NullMarked
package io.ftpcluster.crds.user;

import org.jspecify.annotations.NullMarked;
