package io.ftpcluster.operator.secret;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.tls.PemFiles;
import io.ftpcluster.contract.tls.UnusablePemException;
import io.ftpcluster.operator.model.SecretUse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Looks into a Secret that a spec names for the authentication service or for Redis, before a pod has to. */
public final class SecretUseCheck {
    private SecretUseCheck() {}

    /**
     * What is wrong with a Secret.
     *
     * @param reason SecretMissing or SecretInvalid
     * @param message where it is named, and what to change; shows nothing that is in the Secret
     */
    public record Fault(String reason, String message) {}

    /**
     * What is wrong; empty: a pod can start with it.
     *
     * @param secret empty: there is none of that name
     */
    public static Optional<Fault> fault(SecretUse use, Optional<Secret> secret) {
        if (secret.isEmpty()) {
            return missing(
                    use, "there is no Secret " + use.secret() + " in this namespace: make it, or name another one");
        }
        String encoded = requireNonNullElse(secret.get().getData(), Map.<String, String>of())
                .get(use.key());
        if (encoded == null) {
            return missing(use, "the Secret " + use.secret() + " has no key " + use.key() + ": add it");
        }
        byte[] content = Base64.getDecoder().decode(encoded);
        if (new String(content, StandardCharsets.UTF_8).isBlank()) {
            return invalid(use, use.key() + " of the Secret " + use.secret() + " is empty: write it");
        }
        return use.key().equals(SecretUse.AUTHORITIES_KEY) ? authorities(use, content) : Optional.empty();
    }

    private static Optional<Fault> authorities(SecretUse use, byte[] pem) {
        try {
            PemFiles.certificates(pem);
            return Optional.empty();
        } catch (UnusablePemException wrong) {
            return invalid(use, use.key() + " of the Secret " + use.secret() + " " + wrong.getMessage());
        }
    }

    private static Optional<Fault> missing(SecretUse use, String what) {
        return Optional.of(new Fault("SecretMissing", use.field() + ": " + what));
    }

    private static Optional<Fault> invalid(SecretUse use, String what) {
        return Optional.of(new Fault("SecretInvalid", use.field() + ": " + what));
    }
}
