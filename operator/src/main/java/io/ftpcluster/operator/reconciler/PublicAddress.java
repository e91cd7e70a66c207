package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.Service;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Optional;

/** Finds out what clients dial. */
final class PublicAddress {
    private PublicAddress() {}

    /** The address; empty while there is none. */
    static String of(ClusterPlan plan, Optional<Service> service) {
        String written = plan.service().publicAddress();
        if (written != null) {
            return written;
        }
        return switch (plan.service().type()) {
            case LOAD_BALANCER -> service.map(PublicAddress::ingress).orElse("");
            case CLUSTER_IP ->
                service.map(found -> found.getSpec().getClusterIP()).orElse("");
            case NODE_PORT -> "";
        };
    }

    private static String ingress(Service service) {
        if (service.getStatus() == null || service.getStatus().getLoadBalancer() == null) {
            return "";
        }
        return service.getStatus().getLoadBalancer().getIngress().stream()
                .findFirst()
                .map(PublicAddress::text)
                .orElse("");
    }

    private static String text(LoadBalancerIngress ingress) {
        return requireNonNullElse(ingress.getIp(), requireNonNullElse(ingress.getHostname(), ""));
    }
}
