/**
 * One class for each Kubernetes object of an FtpCluster, each a pure function of the plan and of a few observed facts.
 * {@link io.ftpcluster.operator.resource.ManagedObjects} lists them all, in the order in which they are applied.
 */
@NullMarked
package io.ftpcluster.operator.resource;

import org.jspecify.annotations.NullMarked;
