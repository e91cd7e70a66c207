package io.ftpcluster.operator.resource;

import io.ftpcluster.operator.balancer.BalancerRouting;

/**
 * What objects depend on beyond the plan.
 *
 * @param routing the nodes that nginx should know
 * @param address what clients dial; empty while unknown
 * @param redisCredentials changes when the password of Redis does; not secret
 */
public record ObservedFacts(BalancerRouting routing, String address, String redisCredentials) {}
