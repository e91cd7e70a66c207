package io.ftpcluster.contract.admin;

/**
 * What has come of asking for a recount. One node counts now, for as long as its disk takes; another one takes its place
 * when it ends meanwhile.
 *
 * @param nodes how many nodes have heard it
 * @param result path of the {@link UserFacts} where the result will be, with a later {@code usageCounted}, and
 *     {@code recount} says meanwhile how far it is
 */
public record RecountOutcome(long nodes, String result) {}
