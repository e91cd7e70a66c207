package io.ftpcluster.node.cluster;

import java.time.Instant;

/**
 * One logged-in session.
 *
 * @param id unique in the cluster
 * @param user the user's canonical name
 * @param client the client's address
 * @param since when the user logged in
 * @param tls version and cipher of TLS on the control connection; empty: in clear
 */
public record SessionRecord(String id, String user, String client, Instant since, String tls) {}
