/**
 * What runs in the pod of the cluster's own Redis. Start at {@link io.ftpcluster.operator.redis.RedisSupervisor}.
 */
@NullMarked
package io.ftpcluster.operator.redis;

import org.jspecify.annotations.NullMarked;
