/**
 * What all copies of the service share in Redis, and what the nodes have written there. Without Redis the service goes
 * on: nobody is banned, and the admin API knows no sessions. Start at {@link io.ftpcluster.auth.redis.Redis}.
 */
@NullMarked
package io.ftpcluster.auth.redis;

import org.jspecify.annotations.NullMarked;
