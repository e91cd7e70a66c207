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
import org.jspecify.annotations.Nullable;

/** Encryption: which connections, with which certificate. */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "self.mode == 'Off' || has(self.secretName)",
        fieldPath = ".secretName",
        message = "TLS needs a certificate: write into tls.secretName the name of a kubernetes.io/tls Secret, or set"
                + " tls.mode to Off")
@ValidationRule(
        value = "self.dataMode != 'Required' || self.mode != 'Off'",
        fieldPath = ".dataMode",
        message =
                "tls.dataMode Required needs TLS on control connections: set tls.mode to Optional or Required, or lower"
                        + " tls.dataMode")
@ValidationRule(
        value = "self.clientAuth == 'Off' || self.mode != 'Off'",
        fieldPath = ".clientAuth",
        message = "tls.clientAuth needs TLS, in which clients show their certificates: set tls.mode to Optional or"
                + " Required, or tls.clientAuth to Off")
@ValidationRule(
        value = "self.clientAuth == 'Off' || has(self.clientCaSecretName)",
        fieldPath = ".clientCaSecretName",
        message =
                "tls.clientAuth needs to know whose certificates are good: write into tls.clientCaSecretName the name of"
                        + " a Secret with the key ca.crt, or set tls.clientAuth to Off")
@ValidationRule(
        value = "self.implicitPort == 0 || self.mode != 'Off'",
        fieldPath = ".implicitPort",
        message = "tls.implicitPort begins with TLS: set tls.mode to Optional or Required, or tls.implicitPort to 0")
public record TlsSpec(
        @Default("Off")
        @JsonPropertyDescription(
                "TLS on control connections. Off: none. Optional: clients may ask for it with AUTH TLS."
                        + " Required: a login without it is refused.")
        TlsMode mode,

        @Default("Optional")
        @JsonPropertyDescription(
                "TLS on data connections of sessions with TLS. Off: never. Optional: as the client asks"
                        + " with PROT. Required: a transfer without it is refused.")
        TlsMode dataMode,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Secret of this namespace, of type kubernetes.io/tls, with the certificate, its chain"
                + " (tls.crt) and its private key (tls.key). A renewed certificate is used for new connections within"
                + " seconds; no session ends and no pod restarts.")
        @Nullable
        String secretName,

        @Default("Prefer")
        @JsonPropertyDescription("Whether a data connection has to resume the TLS session of its control connection."
                + " Off: never. Prefer: clients that can, do. Require: any other is refused, which keeps strangers off"
                + " data connections and some old clients out.")
        SessionReuse sessionReuse,

        @Default("TLSv1.2") @JsonPropertyDescription("Oldest version that is spoken: TLSv1.2 or TLSv1.3.")
        TlsVersion minVersion,

        @Default("Off")
        @JsonPropertyDescription(
                "Whether clients show a certificate of their own, besides the password. Off: they are not"
                        + " asked. Optional: one that is shown must be good. Required: no session without.")
        TlsMode clientAuth,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription(
                "Secret of this namespace whose key ca.crt has the authorities that sign the certificates"
                        + " of clients. It may be the same as secretName.")
        @Nullable
        String clientCaSecretName,

        @Size(max = TlsSpec.MOST_NAMES)
        @JsonPropertyDescription(
                "Host names that clients may ask for in the handshake, such as ftp.example.com or *.example.com; one that"
                        + " asks for another is turned away, one that asks for none is not. Empty: any.")
        List<@Pattern("^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$") String> serverNames,

        @Min(0)
        @Max(65535)
        @Default("0")
        @JsonPropertyDescription("Second port for logins, on which TLS begins with the first byte, usually 990: for old"
                + " clients that know no AUTH TLS. 0: there is none.")
        Integer implicitPort) {
    static final int MOST_NAMES = 32;

    /** What {@code tls: {}} means. */
    public static final TlsSpec DEFAULTS = new TlsSpec(null, null, null, null, null, null, null, null, null);

    public TlsSpec(
            @Nullable TlsMode mode,
            @Nullable TlsMode dataMode,
            @Nullable String secretName,
            @Nullable SessionReuse sessionReuse,
            @Nullable TlsVersion minVersion,
            @Nullable TlsMode clientAuth,
            @Nullable String clientCaSecretName,
            @Nullable List<String> serverNames,
            @Nullable Integer implicitPort) {
        this.mode = requireNonNullElse(mode, TlsMode.OFF);
        this.dataMode = requireNonNullElse(dataMode, TlsMode.OPTIONAL);
        this.secretName = secretName;
        this.sessionReuse = requireNonNullElse(sessionReuse, SessionReuse.PREFER);
        this.minVersion = requireNonNullElse(minVersion, TlsVersion.TLS_1_2);
        this.clientAuth = requireNonNullElse(clientAuth, TlsMode.OFF);
        this.clientCaSecretName = clientCaSecretName;
        this.serverNames = List.copyOf(requireNonNullElse(serverNames, List.of()));
        this.implicitPort = requireNonNullElse(implicitPort, 0);
    }
}
