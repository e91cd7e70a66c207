package io.ftpcluster.node.session;

import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.cluster.SessionRecords;
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
 * @param records shared records of sessions
 * @param volume everybody's files
 * @param data passive ports and transfers
 * @param metrics what is counted
 * @param threads where commands run; may block
 */
public record SessionServices(
        SessionConfig config,
        Authenticator authenticator,
        SessionRegistry sessions,
        SessionRecords records,
        StorageProvider volume,
        DataServices data,
        NodeMetrics metrics,
        Executor threads) {}
