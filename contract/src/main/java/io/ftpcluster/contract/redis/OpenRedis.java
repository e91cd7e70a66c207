package io.ftpcluster.contract.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;

/**
 * An open connection for commands.
 *
 * @param connection the connection
 * @param commands what can be asked on it, the same on one server and on Redis Cluster
 */
record OpenRedis(StatefulConnection<String, String> connection, RedisClusterAsyncCommands<String, String> commands) {}
