/**
 * A disposable real Kubernetes of one node. Start from {@link io.ftpcluster.e2e.cluster.DisposableCluster}: it uses the
 * user's own cluster where one is given, otherwise the public k3s image, otherwise an image that
 * {@code e2e/cluster/image.sh} builds on the spot. The demo and the end-to-end tests use it and need not know which way
 * it was.
 */
@NullMarked
package io.ftpcluster.e2e.cluster;

import org.jspecify.annotations.NullMarked;
