package io.ftpcluster.contract.admin;

/**
 * What has come of asking for a recount. One node counts now, for as long as its disk takes.
 *
 * @param nodes how many nodes have heard it
 * @param result path of the {@link UserFacts} where the result will be, with a later {@code usageCounted}
 */
public record RecountOutcome(long nodes, String result) {}
