/**
 * The two controllers: what is wanted, what is there, what is applied, and what is said about it. Only this package talks
 * to the Kubernetes API. Start at {@link io.ftpcluster.operator.reconciler.FtpClusterReconciler}.
 */
@NullMarked
package io.ftpcluster.operator.reconciler;

import org.jspecify.annotations.NullMarked;
