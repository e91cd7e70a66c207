package io.ftpcluster.operator.model;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.cluster.AuthBackend;
import io.ftpcluster.crds.cluster.AuthSpec;
import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.RedisSpec;
import io.ftpcluster.crds.cluster.ResourcesSpec;
import io.ftpcluster.crds.cluster.StorageSpec;
import io.ftpcluster.crds.cluster.WhenDeleted;
import io.ftpcluster.operator.config.Images;
import io.ftpcluster.operator.config.OperatorConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every question that a spec leaves open. Stateless. */
public final class ClusterPlanner {
    private final Images images;
    private final String clusterDomain;
    private final String operatorNamespace;

    public ClusterPlanner(OperatorConfig config) {
        this.images = config.images();
        this.clusterDomain = config.clusterDomain();
        this.operatorNamespace = config.leaderElection().namespace();
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
        Names names = new Names(metadata.getNamespace(), metadata.getName(), clusterDomain, operatorNamespace);
        PassivePorts ports =
                new PassivePorts(spec.passive().startPort(), spec.passive().portsPerNode(), spec.maxReplicas());
        return new ClusterPlan(
                owner(cluster),
                names,
                ports,
                storage(spec.storage(), names),
                spec.service(),
                serving(spec, ports),
                UsersPlanner.plan(spec),
                auth(spec.auth()),
                redis(spec.redis(), names),
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
                Optional.ofNullable(spec.storageClassName()),
                spec.whenDeleted() == WhenDeleted.RETAIN);
    }

    private static ServingPlan serving(FtpClusterSpec spec, PassivePorts ports) {
        return new ServingPlan(
                spec.nodes(),
                TlsPlanner.plan(spec, ports.all()),
                spec.uploads(),
                LimitsPlanner.plan(spec.limits(), spec.redis().whenUnavailable()),
                new TimingPlan(ShortDuration.parse("drain.timeout", spec.drain().timeout())));
    }

    private static AuthSpec auth(AuthSpec spec) {
        if (spec.backends().contains(AuthBackend.LDAP) && spec.ldap() == null) {
            throw new IllegalArgumentException("auth.ldap is missing");
        }
        if (spec.backends().contains(AuthBackend.WEBHOOK) && spec.webhook() == null) {
            throw new IllegalArgumentException("auth.webhook is missing");
        }
        return spec;
    }

    private static RedisPlan redis(RedisSpec spec, Names names) {
        if (spec.external() != null) {
            return new RedisPlan.External(spec.external().secretName());
        }
        return new RedisPlan.Own(Optional.ofNullable(spec.storage())
                .map(storage -> new StoragePlan.NewClaim(
                        names.redisData(), storage.size(), Optional.ofNullable(storage.storageClassName()), false)));
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
