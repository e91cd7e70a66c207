/**
 * What is shared in Redis, and the way there. The names are in {@link io.ftpcluster.contract.redis.RedisKeys}; who speaks
 * to Redis starts at {@link io.ftpcluster.contract.redis.RedisLink}, and has Lettuce among its own libraries.
 */
@NullMarked
package io.ftpcluster.contract.redis;

import org.jspecify.annotations.NullMarked;
