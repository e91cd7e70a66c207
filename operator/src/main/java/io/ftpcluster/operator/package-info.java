/**
 * The operator: turns FtpCluster and FtpUser resources into Kubernetes objects and keeps them so. Start at
 * {@link io.ftpcluster.operator.OperatorMain}; the work is in
 * {@link io.ftpcluster.operator.reconciler.FtpClusterReconciler}.
 */
@NullMarked
package io.ftpcluster.operator;

import org.jspecify.annotations.NullMarked;
