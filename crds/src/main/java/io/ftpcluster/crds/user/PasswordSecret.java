package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where a user's password is. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PasswordSecret(
        @Required
        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Name of a Secret in this namespace.")
        String name,

        @Default(PasswordSecret.KEY)
        @Pattern("^[-._a-zA-Z0-9]{1,253}$")
        @JsonPropertyDescription("Key of the Secret that holds the password in plain text, or its hash: argon2id,"
                + " bcrypt, scrypt or SHA-crypt. A password that looks like a hash ($id$… or {SCHEME}…) and is none is"
                + " written behind {plain}.")
        String key) {
    public static final String KEY = "password";

    public PasswordSecret(@Nullable String name, @Nullable String key) {
        this.name = requireNonNullElse(name, "");
        this.key = requireNonNullElse(key, KEY);
    }
}
