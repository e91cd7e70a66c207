/**
 * From a custom resource to a plan in which every question is answered. Nothing here knows Kubernetes objects, and
 * nothing asks a server. Start at {@link io.ftpcluster.operator.model.ClusterPlanner}.
 */
@NullMarked
package io.ftpcluster.operator.model;

import org.jspecify.annotations.NullMarked;
