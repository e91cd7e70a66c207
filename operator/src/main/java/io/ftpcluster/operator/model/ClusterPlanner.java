package io.ftpcluster.operator.model;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.ResourcesSpec;
import io.ftpcluster.crds.cluster.StorageSpec;
import io.ftpcluster.crds.cluster.UsersSpec;
import io.ftpcluster.operator.config.Images;
import io.ftpcluster.operator.config.OperatorConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every question that a spec leaves open. Stateless. */
public final class ClusterPlanner {
    private final Images images;
    private final String clusterDomain;

    public ClusterPlanner(OperatorConfig config) {
        this.images = config.images();
        this.clusterDomain = config.clusterDomain();
    }

    /** The plan, or why there is none. The API server has checked the spec; what reaches here wrong came past it. */
    public PlanOutcome plan(FtpCluster cluster) {
        try {
            return new PlanOutcome.Planned(planned(cluster));
        } catch (IllegalArgumentException wrong) {
            return new PlanOutcome.PlanProblem(requireNonNullElse(wrong.getMessage(), "The spec cannot be planned"));
        }
    }

    private ClusterPlan planned(FtpCluster cluster) {
        ObjectMeta metadata = cluster.getMetadata();
        FtpClusterSpec spec = requireNonNullElse(cluster.getSpec(), FtpClusterSpec.DEFAULTS);
        if (spec.replicas() > spec.maxReplicas()) {
            throw new IllegalArgumentException(
                    "replicas " + spec.replicas() + " exceeds maxReplicas " + spec.maxReplicas());
        }
        Names names = new Names(metadata.getNamespace(), metadata.getName(), clusterDomain);
        PassivePorts ports =
                new PassivePorts(spec.passive().startPort(), spec.passive().portsPerNode(), spec.maxReplicas());
        return new ClusterPlan(
                owner(cluster),
                names,
                ports,
                storage(spec.storage(), names),
                spec.service(),
                serving(spec, ports),
                users(spec.users()),
                parts(spec));
    }

    private static Owner owner(FtpCluster cluster) {
        ObjectMeta metadata = cluster.getMetadata();
        return new Owner(
                cluster.getApiVersion(),
                cluster.getKind(),
                metadata.getName(),
                requireNonNullElse(metadata.getUid(), ""),
                requireNonNullElse(metadata.getGeneration(), 0L));
    }

    private static StoragePlan storage(StorageSpec spec, Names names) {
        if (spec.existingClaim() != null) {
            return new StoragePlan.ExistingClaim(spec.existingClaim());
        }
        return new StoragePlan.NewClaim(
                names.data(),
                requireNonNullElse(spec.size(), StorageSpec.SIZE),
                Optional.ofNullable(spec.storageClassName()));
    }

    private static ServingPlan serving(FtpClusterSpec spec, PassivePorts ports) {
        return new ServingPlan(
                TlsPlanner.plan(spec, ports.all()),
                spec.uploads(),
                LimitsPlanner.plan(spec.limits()),
                new TimingPlan(ShortDuration.parse("drain.timeout", spec.drain().timeout())));
    }

    private static UsersPlan users(UsersSpec spec) {
        Map<String, UsersPlan.Source> groups = new HashMap<>();
        spec.groups()
                .forEach(group ->
                        groups.put(group.name(), new UsersPlan.Source("users.groups[" + group.name() + "]", group)));
        return new UsersPlan(List.of(new UsersPlan.Source("users.defaults", spec.defaults())), groups);
    }

    private ClusterPlan.Parts parts(FtpClusterSpec spec) {
        return new ClusterPlan.Parts(
                pods(
                        spec.replicas(),
                        spec.nodes().image(),
                        images.node(),
                        spec.nodes().resources()),
                pods(
                        spec.balancer().replicas(),
                        spec.balancer().image(),
                        images.nginx(),
                        spec.balancer().resources()),
                pods(
                        spec.auth().replicas(),
                        spec.auth().image(),
                        images.auth(),
                        spec.auth().resources()),
                pods(1, spec.redis().image(), images.redis(), spec.redis().resources()));
    }

    private PodPlan pods(int replicas, @Nullable String own, String standard, ResourcesSpec resources) {
        return new PodPlan(
                replicas,
                requireNonNullElse(own, standard),
                images.pullPolicy(),
                resources.requests(),
                resources.limits());
    }
}
