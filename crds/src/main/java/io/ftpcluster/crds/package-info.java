/**
 * The two custom resources of the API group {@code ftpcluster.io}: what a user writes and what the operator answers.
 * The CRD files are generated from these types, with every description, default and rule; nothing else defines them.
 * Start at {@link io.ftpcluster.crds.FtpCluster} and {@link io.ftpcluster.crds.FtpUser}.
 */
@NullMarked
package io.ftpcluster.crds;

import org.jspecify.annotations.NullMarked;
