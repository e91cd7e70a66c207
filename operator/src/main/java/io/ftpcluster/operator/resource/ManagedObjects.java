package io.ftpcluster.operator.resource;

import java.util.List;

/**
 * All objects of an FtpCluster but its Secrets, in the order in which they are applied: what others mount or name comes
 * first, and nginx learns of a smaller number of nodes before Kubernetes ends their pods.
 */
public final class ManagedObjects {
    public static final List<ManagedObject> IN_ORDER = List.of(
            new RedisNetworkPolicy(),
            new AuthNetworkPolicy(),
            new NodeNetworkPolicy(),
            new BalancerNetworkPolicy(),
            new RedisConfigMap(),
            new RedisClaim(),
            new RedisService(),
            new RedisDeployment(),
            new AuthService(),
            new AuthDeployment(),
            new DisruptionBudget(Component.AUTH),
            new PublicService(),
            new BalancersService(),
            new BalancerConfigMap(),
            new BalancerDeployment(),
            new DisruptionBudget(Component.BALANCER),
            new DataClaim(),
            new NodeConfigMap(),
            new NodesService(),
            new NodeStatefulSet(),
            new DisruptionBudget(Component.NODE),
            new FormerUsersSecret(),
            new FormerRedisSecret());

    private ManagedObjects() {}
}
