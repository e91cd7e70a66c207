package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import io.ftpcluster.crds.status.StatusCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator says about an FTP service. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FtpClusterStatus(
        @StatusReplicas @JsonPropertyDescription("How many pods of FTP servers exist.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("How many of them are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("How many FtpUsers are known to the authentication service.") @Nullable
        Long users,

        @JsonPropertyDescription("How many sessions there were when it was last looked at, some minutes ago at most.")
        @Nullable
        Long sessions,

        @LabelSelector @JsonPropertyDescription("Label selector of the FTP servers' pods, for autoscalers.") @Nullable
        String selector,

        @JsonPropertyDescription("Address that clients dial; absent while there is none.") @Nullable
        String address,

        @JsonPropertyDescription("Hash of the nginx configuration that every ready nginx pod says is live; absent while"
                + " they differ.")
        @Nullable
        String balancerConfigHash,

        @JsonPropertyDescription("The metadata.generation that this status is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("What is well and what is not: Ready is True when all others but Progressing are.")
        List<StatusCondition> conditions) {
    /** Nothing was observed yet. */
    public static final FtpClusterStatus UNKNOWN =
            new FtpClusterStatus(null, null, null, null, null, null, null, null, null);

    public FtpClusterStatus(
            @Nullable Integer replicas,
            @Nullable Integer readyReplicas,
            @Nullable Long users,
            @Nullable Long sessions,
            @Nullable String selector,
            @Nullable String address,
            @Nullable String balancerConfigHash,
            @Nullable Long observedGeneration,
            @Nullable List<StatusCondition> conditions) {
        this.replicas = replicas;
        this.readyReplicas = readyReplicas;
        this.users = users;
        this.sessions = sessions;
        this.selector = selector;
        this.address = address;
        this.balancerConfigHash = balancerConfigHash;
        this.observedGeneration = observedGeneration;
        this.conditions = List.copyOf(requireNonNullElse(conditions, List.of()));
    }
}
