package io.ftpcluster.node.session;

import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.config.SessionConfig;
import io.ftpcluster.node.metrics.NodeMetrics;
import io.ftpcluster.node.storage.StorageProvider;
import java.util.concurrent.Executor;

/**
 * What all sessions of a node use together.
 *
 * @param config limits of a session
 * @param authenticator decides about logins
 * @param sessions all sessions of this node
 * @param cluster what all nodes share
 * @param volume everybody's files
 * @param data passive ports and transfers
 * @param metrics what is counted
 * @param threads where commands run; may block
 */
public record SessionServices(
        SessionConfig config,
        Authenticator authenticator,
        SessionRegistry sessions,
        ClusterServices cluster,
        StorageProvider volume,
        DataServices data,
        NodeMetrics metrics,
        Executor threads) {}
