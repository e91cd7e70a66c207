package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authentication service: its pods, and whom it asks. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "!('LDAP' in self.backends) || has(self.ldap)",
        fieldPath = ".ldap",
        message = "auth.backends names LDAP, but nothing says where it is: write auth.ldap, or remove LDAP")
@ValidationRule(
        value = "!('Webhook' in self.backends) || has(self.webhook)",
        fieldPath = ".webhook",
        message = "auth.backends names Webhook, but nothing says where it is: write auth.webhook, or remove Webhook")
@ValidationRule(
        value = "self.backends.all(one, self.backends.exists_one(other, other == one))",
        fieldPath = ".backends",
        message =
                "auth.backends names one twice: write each of Users, LDAP and Webhook once, in the order in which they"
                        + " are to be asked")
@ValidationRule(
        value = "!('Webhook' in self.backends) || self.backends[size(self.backends) - 1] == 'Webhook'",
        fieldPath = ".backends",
        message = "auth.backends must end with Webhook, which cannot tell an unknown name from a wrong password: nobody"
                + " after it would be asked")
@ValidationRule(
        value = "!('LDAP' in self.backends) || !has(self.ldap) || !has(self.ldap.userDN) || has(self.ldap.bindDN) ||"
                + " self.backends[size(self.backends) - 1] == 'LDAP'",
        fieldPath = ".backends",
        message = "auth.backends must end with LDAP where auth.ldap.userDN stands without auth.ldap.bindDN: it cannot"
                + " tell an unknown name from a wrong password, and nobody after it would be asked")
public record AuthSpec(
        @Min(1) @Max(20) @Default("2") @JsonPropertyDescription("How many pods of the authentication service run.")
        Integer replicas,

        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Default(AuthSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources,

        @Size(min = 1, max = 3)
        @Default("[\"Users\"]")
        @JsonPropertyDescription("Who is asked about a login, in this order, until one knows the name: Users (FtpUser"
                + " resources), LDAP, Webhook.")
        List<AuthBackend> backends,

        @JsonPropertyDescription("A directory whose users may log in, where backends names LDAP.") @Nullable
        LdapSpec ldap,

        @JsonPropertyDescription("A service that is asked about each login, where backends names Webhook.") @Nullable
        WebhookSpec webhook,

        @Default("{}") @JsonPropertyDescription("Who is kept out for a while after failed logins.")
        BansSpec bans) {
    public static final int REPLICAS = 2;
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"128Mi\"},\"limits\":{\"memory\":\"384Mi\"}}";

    /** What an empty section means. */
    public static final AuthSpec DEFAULTS = new AuthSpec(null, null, null, null, null, null, null);

    public AuthSpec(
            @Nullable Integer replicas,
            @Nullable String image,
            @Nullable ResourcesSpec resources,
            @Nullable List<AuthBackend> backends,
            @Nullable LdapSpec ldap,
            @Nullable WebhookSpec webhook,
            @Nullable BansSpec bans) {
        this.replicas = requireNonNullElse(replicas, REPLICAS);
        this.image = image;
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("50m", "128Mi", "384Mi"));
        this.backends = List.copyOf(requireNonNullElse(backends, List.of(AuthBackend.USERS)));
        this.ldap = ldap;
        this.webhook = webhook;
        this.bans = requireNonNullElse(bans, BansSpec.DEFAULTS);
    }
}
