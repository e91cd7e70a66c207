package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import org.jspecify.annotations.Nullable;

/** What a user wants of an FTP service. Every field has a default, so that {@code {}} is complete. */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "self.replicas <= self.maxReplicas",
        fieldPath = ".replicas",
        message = "replicas must not exceed maxReplicas: lower replicas, or raise maxReplicas, which sets passive ports"
                + " aside for more nodes")
@ValidationRule(
        value = "self.passive.startPort + self.passive.portsPerNode * self.maxReplicas - 1 <= 65535",
        fieldPath = ".passive",
        message = "the passive range ends beyond port 65535: lower passive.startPort, passive.portsPerNode or"
                + " maxReplicas")
@ValidationRule(
        value = "self.service.controlPort < self.passive.startPort || self.service.controlPort >="
                + " self.passive.startPort + self.passive.portsPerNode * self.maxReplicas",
        fieldPath = ".service.controlPort",
        message = "service.controlPort lies inside the passive range: choose a port outside of passive.startPort to"
                + " passive.startPort + passive.portsPerNode * maxReplicas - 1")
@ValidationRule(
        value = "self.service.type != 'NodePort' || (self.passive.startPort >= 30000 && self.passive.startPort +"
                + " self.passive.portsPerNode * self.maxReplicas - 1 <= 32767)",
        fieldPath = ".passive",
        message = "with service.type NodePort the passive ports are the nodes' own: choose passive.startPort so that"
                + " all passive ports lie within 30000-32767")
@ValidationRule(
        value = "self.tls.implicitPort == 0 || (self.tls.implicitPort != self.service.controlPort &&"
                + " (self.tls.implicitPort < self.passive.startPort || self.tls.implicitPort >="
                + " self.passive.startPort + self.passive.portsPerNode * self.maxReplicas))",
        fieldPath = ".tls.implicitPort",
        message = "tls.implicitPort is already in use: choose a port that is neither service.controlPort nor one of the"
                + " passive ports, usually 990")
public record FtpClusterSpec(
        @SpecReplicas
        @Min(0)
        @Max(100)
        @Default("3")
        @JsonPropertyDescription("How many FTP servers run. Changed by kubectl scale; sessions survive it.")
        Integer replicas,

        @Min(1)
        @Max(100)
        @Default("6")
        @JsonPropertyDescription("For how many FTP servers passive ports are set aside, in the Service and in the load"
                + " balancer. Changing it replaces the servers one by one; changing replicas does not.")
        Integer maxReplicas,

        @Default(StorageSpec.SCHEMA_DEFAULT) @JsonPropertyDescription("The volume that all FTP servers share.")
        StorageSpec storage,

        @Default("{}") @JsonPropertyDescription("How clients reach the cluster.")
        ServiceSpec service,

        @Default("{}")
        @ValidationRule(
                value = "self == oldSelf",
                message = "passive is immutable, because sessions and load balancers know these ports: create another"
                        + " FtpCluster for other ports")
        @JsonPropertyDescription("The ports of data connections in passive mode. Immutable.")
        PassiveSpec passive,

        @Default("{}")
        @JsonPropertyDescription("Encryption of control and data connections. Write \"Off\" in"
                + " quotes: YAML reads a bare Off as false.")
        TlsSpec tls,

        @Default("{}") @JsonPropertyDescription("How files arrive.")
        UploadsSpec uploads,

        @Default("{}") @JsonPropertyDescription("What a session may do.")
        LimitsSpec limits,

        @Default("{}") @JsonPropertyDescription("What the users of the cluster have in common, and groups of them.")
        UsersSpec users,

        @Default("{}") @JsonPropertyDescription("How an FTP server leaves, when it is scaled away or replaced.")
        DrainSpec drain,

        @Default("{}") @JsonPropertyDescription("The pods of the FTP servers.")
        NodesSpec nodes,

        @Default("{}") @JsonPropertyDescription("The nginx pods that bring clients to the FTP servers.")
        BalancerSpec balancer,

        @Default("{}") @JsonPropertyDescription("The authentication service: its pods, and whom it asks.")
        AuthSpec auth,

        @Default("{}") @JsonPropertyDescription("What FTP servers share: sessions, limits and bans.")
        RedisSpec redis) {
    public static final int REPLICAS = 3;
    public static final int MAX_REPLICAS = 6;

    /** What {@code spec: {}} means. */
    public static final FtpClusterSpec DEFAULTS =
            new FtpClusterSpec(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public FtpClusterSpec(
            @Nullable Integer replicas,
            @Nullable Integer maxReplicas,
            @Nullable StorageSpec storage,
            @Nullable ServiceSpec service,
            @Nullable PassiveSpec passive,
            @Nullable TlsSpec tls,
            @Nullable UploadsSpec uploads,
            @Nullable LimitsSpec limits,
            @Nullable UsersSpec users,
            @Nullable DrainSpec drain,
            @Nullable NodesSpec nodes,
            @Nullable BalancerSpec balancer,
            @Nullable AuthSpec auth,
            @Nullable RedisSpec redis) {
        this.replicas = requireNonNullElse(replicas, REPLICAS);
        this.maxReplicas = requireNonNullElse(maxReplicas, MAX_REPLICAS);
        this.storage = requireNonNullElse(storage, StorageSpec.DEFAULTS);
        this.service = requireNonNullElse(service, ServiceSpec.DEFAULTS);
        this.passive = requireNonNullElse(passive, PassiveSpec.DEFAULTS);
        this.tls = requireNonNullElse(tls, TlsSpec.DEFAULTS);
        this.uploads = requireNonNullElse(uploads, UploadsSpec.DEFAULTS);
        this.limits = requireNonNullElse(limits, LimitsSpec.DEFAULTS);
        this.users = requireNonNullElse(users, UsersSpec.DEFAULTS);
        this.drain = requireNonNullElse(drain, DrainSpec.DEFAULTS);
        this.nodes = requireNonNullElse(nodes, NodesSpec.DEFAULTS);
        this.balancer = requireNonNullElse(balancer, BalancerSpec.DEFAULTS);
        this.auth = requireNonNullElse(auth, AuthSpec.DEFAULTS);
        this.redis = requireNonNullElse(redis, RedisSpec.DEFAULTS);
    }
}
