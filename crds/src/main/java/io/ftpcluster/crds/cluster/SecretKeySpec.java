package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One key of a Secret. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SecretKeySpec(
        @Required
        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Name of a Secret in this namespace.")
        String name,

        @Required
        @Pattern("^[-._a-zA-Z0-9]{1,253}$")
        @JsonPropertyDescription("Key of the Secret. A changed text is used without a restart.")
        String key) {
    public SecretKeySpec(@Nullable String name, @Nullable String key) {
        this.name = requireNonNullElse(name, "");
        this.key = requireNonNullElse(key, "");
    }
}
