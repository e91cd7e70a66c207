package io.ftpcluster.contract.admin;

/**
 * One session of a logged-in user. What the node has not told is empty.
 *
 * @param id unique in the cluster
 * @param user canonical name
 * @param client address of the client
 * @param node name of the node that holds the session
 * @param since when the user logged in, RFC 3339
 * @param tls version and cipher of TLS on the control connection; empty: in clear
 * @param command verb of the command that came last
 * @param transfer verb and path of the running transfer; empty: none runs
 * @param progress bytes that the running transfer has moved, some seconds ago
 */
public record SessionFacts(
        String id,
        String user,
        String client,
        String node,
        String since,
        String tls,
        String command,
        String transfer,
        long progress) {}
