package io.ftpcluster.contract.admin;

/**
 * What has come of ending sessions. The nodes end them at once, with their running transfers.
 *
 * @param nodes how many nodes have heard it; 0: none, so nothing has ended
 */
public record KickOutcome(long nodes) {}
