/**
 * The names under which nodes share facts in Redis. Start at {@link io.ftpcluster.contract.redis.RedisKeys}.
 */
@NullMarked
package io.ftpcluster.contract.redis;

import org.jspecify.annotations.NullMarked;
