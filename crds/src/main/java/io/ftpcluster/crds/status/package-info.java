/**
 * What both statuses have in common: conditions as Kubernetes knows them. Start at
 * {@link io.ftpcluster.crds.status.StatusCondition}.
 */
@NullMarked
package io.ftpcluster.crds.status;

import org.jspecify.annotations.NullMarked;
