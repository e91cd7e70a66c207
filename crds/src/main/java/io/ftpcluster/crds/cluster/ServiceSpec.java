package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How clients reach the cluster: one Service with the control port and all passive ports. */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "!has(self.loadBalancerClass) || self.type == 'LoadBalancer'",
        fieldPath = ".loadBalancerClass",
        message = "service.loadBalancerClass needs service.type LoadBalancer: remove it, or change the type")
@ValidationRule(
        value = "self.type != oldSelf.type || (has(self.loadBalancerClass) == has(oldSelf.loadBalancerClass) &&"
                + " (!has(self.loadBalancerClass) || self.loadBalancerClass == oldSelf.loadBalancerClass))",
        fieldPath = ".loadBalancerClass",
        message = "service.loadBalancerClass is immutable, because Kubernetes cannot change it on a Service: create"
                + " another FtpCluster")
public record ServiceSpec(
        @Default("LoadBalancer")
        @JsonPropertyDescription("LoadBalancer, NodePort or ClusterIP. With NodePort the passive range must lie within"
                + " 30000-32767, because clients dial those very ports.")
        ServiceType type,

        @Min(1) @Max(65535) @Default("21") @JsonPropertyDescription("The port that clients log in on.")
        Integer controlPort,

        @Pattern("^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$")
        @JsonPropertyDescription("IPv4 address or host name that clients dial, told to them for data connections."
                + " Absent: the address of the load balancer.")
        @Nullable
        String publicAddress,

        @JsonPropertyDescription("Annotations for the Service, such as those that clouds read.")
        Map<String, String> annotations,

        @JsonPropertyDescription("Which load balancer implementation is to serve the Service. Immutable.") @Nullable
        String loadBalancerClass,

        @Default("Local")
        @JsonPropertyDescription("Local keeps the client's address. Cluster may hide it behind a machine's address;"
                + " transfers are then refused where control and data connection take different ways.")
        ExternalTrafficPolicy externalTrafficPolicy,

        @Default("SingleStack")
        @JsonPropertyDescription("SingleStack, PreferDualStack (IPv4 and IPv6 where the Kubernetes cluster has both) or"
                + " RequireDualStack. Clients with IPv6 use EPSV.")
        IpFamilyPolicy ipFamilyPolicy,

        @Size(max = 2)
        @JsonPropertyDescription(
                "IPv4, IPv6 or both, the first one first. Empty: as the Kubernetes cluster has them. In"
                        + " one that has IPv6 alone write [IPv6].")
        List<IpFamily> ipFamilies) {
    public static final int CONTROL_PORT = 21;

    /** What {@code service: {}} means. */
    public static final ServiceSpec DEFAULTS = new ServiceSpec(null, null, null, null, null, null, null, null);

    public ServiceSpec(
            @Nullable ServiceType type,
            @Nullable Integer controlPort,
            @Nullable String publicAddress,
            @Nullable Map<String, String> annotations,
            @Nullable String loadBalancerClass,
            @Nullable ExternalTrafficPolicy externalTrafficPolicy,
            @Nullable IpFamilyPolicy ipFamilyPolicy,
            @Nullable List<IpFamily> ipFamilies) {
        this.type = requireNonNullElse(type, ServiceType.LOAD_BALANCER);
        this.controlPort = requireNonNullElse(controlPort, CONTROL_PORT);
        this.publicAddress = publicAddress;
        this.annotations = Map.copyOf(requireNonNullElse(annotations, Map.of()));
        this.loadBalancerClass = loadBalancerClass;
        this.externalTrafficPolicy = requireNonNullElse(externalTrafficPolicy, ExternalTrafficPolicy.LOCAL);
        this.ipFamilyPolicy = requireNonNullElse(ipFamilyPolicy, IpFamilyPolicy.SINGLE_STACK);
        this.ipFamilies = List.copyOf(requireNonNullElse(ipFamilies, List.of()));
    }

    /** Whether clients may come with IPv6. */
    public boolean mayHaveIpv6() {
        return ipFamilyPolicy != IpFamilyPolicy.SINGLE_STACK || ipFamilies.contains(IpFamily.IPV6);
    }
}
