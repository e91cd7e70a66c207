package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A service of yours that is asked about each login. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookSpec(
        @Required
        @Size(max = 1024)
        @Pattern("^https?://" + UrlPattern.HOST_AND_PORT + "([/?][^\\s]*)?$")
        @JsonPropertyDescription("Where each attempt to log in is posted, https://… or, within the cluster, http://….")
        String url,

        @JsonPropertyDescription("Token that is sent as Authorization: Bearer. Absent: none is.") @Nullable
        SecretKeySpec tokenSecret,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Secret of this namespace whose key ca.crt has the authorities of the webhook's"
                + " certificate. Absent: the well-known ones.")
        @Nullable
        String caSecretName,

        @Pattern(LimitsSpec.DURATION)
        @Default("3s")
        @JsonPropertyDescription("How long the webhook may take for its whole answer: a number and s, m or h.")
        String timeout) {
    public WebhookSpec(
            @Nullable String url,
            @Nullable SecretKeySpec tokenSecret,
            @Nullable String caSecretName,
            @Nullable String timeout) {
        this.url = requireNonNullElse(url, "");
        this.tokenSecret = tokenSecret;
        this.caSecretName = caSecretName;
        this.timeout = requireNonNullElse(timeout, "3s");
    }
}
