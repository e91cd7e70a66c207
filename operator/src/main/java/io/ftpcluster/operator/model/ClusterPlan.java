package io.ftpcluster.operator.model;

import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.crds.cluster.AuthSpec;
import io.ftpcluster.crds.cluster.ServiceSpec;
import java.util.Optional;

/**
 * An FtpCluster with every default resolved: what the objects are rendered from.
 *
 * @param ports the passive ports of all nodes that there may ever be
 * @param service how clients reach the cluster; complete by itself
 * @param auth how logins are checked; complete by itself
 */
public record ClusterPlan(
        Owner owner,
        Names names,
        PassivePorts ports,
        StoragePlan storage,
        ServiceSpec service,
        ServingPlan serving,
        UsersPlan users,
        AuthSpec auth,
        RedisPlan redis,
        Parts parts) {
    /** How the nodes encrypt; empty: they do not. */
    public Optional<TlsPlan> tls() {
        return serving.tls();
    }

    /** Whether there is a second port for logins, where TLS comes first. */
    public boolean hasImplicitPort() {
        return implicitPort() != 0;
    }

    /** The port where TLS comes first, as clients dial it; 0: there is none. */
    public int implicitPort() {
        return tls().map(tls -> tls.spec().implicitPort()).orElse(0);
    }

    /** How pods leave. */
    public TimingPlan timing() {
        return serving.timing();
    }

    /** The pods of the four parts; one of Redis where it is the cluster's own. */
    public record Parts(PodPlan nodes, PodPlan balancer, PodPlan auth, PodPlan redis) {}
}
