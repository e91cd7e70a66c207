package io.ftpcluster.operator.model;

import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.crds.cluster.ServiceSpec;

/**
 * An FtpCluster with every default resolved: what the objects are rendered from.
 *
 * @param ports the passive ports of all nodes that there may ever be
 * @param service how clients reach the cluster; complete by itself
 */
public record ClusterPlan(
        Owner owner,
        Names names,
        PassivePorts ports,
        StoragePlan storage,
        ServiceSpec service,
        TimingPlan timing,
        Parts parts) {
    /** The pods of the four parts; there is always one Redis pod. */
    public record Parts(PodPlan nodes, PodPlan balancer, PodPlan auth, PodPlan redis) {}
}
