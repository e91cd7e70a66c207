package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** What FTP servers and the authentication service share: sessions, limits, bans and what users have stored. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "!has(self.external) || !has(self.storage)",
        fieldPath = ".storage",
        message =
                "redis.storage is for the Redis pod, which there is none of with redis.external: remove one of the two")
public record RedisSpec(
        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(RedisSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources,

        @Default("Allow")
        @JsonPropertyDescription(
                "What a login gets while Redis does not answer. Allow: it is let in, and each FTP server counts its own"
                        + " sessions. Deny: it is refused with 421.")
        RedisUnavailable whenUnavailable,

        @JsonPropertyDescription("A Redis that somebody else runs, in place of a Redis pod.") @Nullable
        ExternalRedisSpec external,

        @JsonPropertyDescription(
                "A volume for the Redis pod, so that bans and quotas survive its restart. Absent: what is"
                        + " in Redis goes with its pod; sessions are written again.")
        @Nullable
        RedisStorageSpec storage) {
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"32Mi\"},\"limits\":{\"memory\":\"128Mi\"}}";

    /** What an empty section means. */
    public static final RedisSpec DEFAULTS = new RedisSpec(null, null, null, null, null);

    public RedisSpec(
            @Nullable String image,
            @Nullable ResourcesSpec resources,
            @Nullable RedisUnavailable whenUnavailable,
            @Nullable ExternalRedisSpec external,
            @Nullable RedisStorageSpec storage) {
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("50m", "32Mi", "128Mi"));
        this.whenUnavailable = requireNonNullElse(whenUnavailable, RedisUnavailable.ALLOW);
        this.external = external;
        this.storage = storage;
    }
}
