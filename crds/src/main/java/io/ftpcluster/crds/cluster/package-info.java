/**
 * The sections of an FtpCluster's spec, and its status. A section fills its own defaults when it is made, with the
 * constants that are also the defaults of the schema, so that a spec is complete whether or not an API server has
 * defaulted it. Start at {@link io.ftpcluster.crds.cluster.FtpClusterSpec}.
 */
@NullMarked
package io.ftpcluster.crds.cluster;

import org.jspecify.annotations.NullMarked;
