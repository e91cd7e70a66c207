package io.ftpcluster.node.cluster;

import java.time.Instant;

/**
 * One logged-in session.
 *
 * @param id unique in the cluster
 * @param user the user's name
 * @param client the client's address
 * @param since when the user logged in
 */
public record SessionRecord(String id, String user, String client, Instant since) {}
