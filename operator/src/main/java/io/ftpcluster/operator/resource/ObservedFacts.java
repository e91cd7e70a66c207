package io.ftpcluster.operator.resource;

import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.secret.CertificateReading;

/**
 * What objects depend on beyond the plan.
 *
 * @param routing the nodes that nginx should know
 * @param address what clients dial; empty while unknown
 * @param certificate what nodes will find of their certificate
 * @param redis the way into Redis
 */
public record ObservedFacts(
        BalancerRouting routing, String address, CertificateReading certificate, RedisFacts redis) {}
