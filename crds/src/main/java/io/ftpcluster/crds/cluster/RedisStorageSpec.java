package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/** The volume of the Redis pod. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedisStorageSpec(
        @Pattern("^[1-9][0-9]*(\\.[0-9]+)?(Ki|Mi|Gi|Ti|Pi|Ei|k|M|G|T|P|E)?$")
        @Default(RedisStorageSpec.SIZE)
        @JsonPropertyDescription("Size of the volume. It can grow where the storage class allows that.")
        String size,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription(
                "Storage class of the volume; ReadWriteOnce is enough. Absent: the default class of the"
                        + " Kubernetes cluster.")
        @Nullable
        String storageClassName) {
    static final String SIZE = "1Gi";

    public RedisStorageSpec(@Nullable String size, @Nullable String storageClassName) {
        this.size = requireNonNullElse(size, SIZE);
        this.storageClassName = storageClassName;
    }
}
