package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where the secret is that a user's app makes codes of. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TotpSecret(
        @Required
        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Name of a Secret in this namespace.")
        String name,

        @Default(TotpSecret.KEY)
        @Pattern("^[-._a-zA-Z0-9]{1,253}$")
        @JsonPropertyDescription("Key of the Secret that holds the shared secret in base32, as it is given to the app.")
        String key) {
    public static final String KEY = "totp";

    public TotpSecret(@Nullable String name, @Nullable String key) {
        this.name = requireNonNullElse(name, "");
        this.key = requireNonNullElse(key, KEY);
    }
}
