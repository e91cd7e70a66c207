package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** What a user shows beside the password, or in place of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "!self.certificateOnly || has(self.certificateSubject)",
        fieldPath = ".certificateOnly",
        message = "secondFactor.certificateOnly needs to know which certificate: write secondFactor.certificateSubject,"
                + " or remove secondFactor.certificateOnly")
@ValidationRule(
        value = "!self.certificateOnly || !has(self.totpSecret)",
        fieldPath = ".certificateOnly",
        message = "with secondFactor.certificateOnly no password is looked at, and so no code after it: remove"
                + " secondFactor.totpSecret or secondFactor.certificateOnly")
public record SecondFactorSpec(
        @JsonPropertyDescription("Secret of an authenticator app (RFC 6238): the six digits of the moment follow the"
                + " password, as in hunter2123456. Absent: not asked for.")
        @Nullable
        TotpSecret totpSecret,

        @Size(min = 1, max = 1024)
        @JsonPropertyDescription(
                "Subject of the client certificate that must be shown, in the form of RFC 2253, such as"
                        + " CN=camera-7,O=Example. The cluster's tls.clientAuth must ask for one. Absent: none is needed.")
        @Nullable
        String certificateSubject,

        @Default("false") @JsonPropertyDescription("true: the certificate is enough, whatever the password is.")
        Boolean certificateOnly) {
    public SecondFactorSpec(
            @Nullable TotpSecret totpSecret, @Nullable String certificateSubject, @Nullable Boolean certificateOnly) {
        this.totpSecret = totpSecret;
        this.certificateSubject = certificateSubject;
        this.certificateOnly = requireNonNullElse(certificateOnly, false);
    }
}
