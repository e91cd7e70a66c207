package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds texts in the Secrets that FtpUsers name. */
final class SecretReader {
    private final Function<String, Optional<Secret>> secrets;

    /**
     * Reads from these Secrets.
     *
     * @param secrets of the namespace, by name
     */
    SecretReader(Function<String, Optional<Secret>> secrets) {
        this.secrets = secrets;
    }

    /** Reads one key. */
    SecretReading read(String name, String key) {
        Optional<Secret> secret = secrets.apply(name);
        if (secret.isEmpty()) {
            return new SecretReading.Unusable(
                    UserReason.SECRET_MISSING,
                    "There is no Secret " + name + " in this namespace: make it, or name another one");
        }
        Map<String, String> data = requireNonNullElse(secret.get().getData(), Map.of());
        String encoded = data.get(key);
        if (encoded == null) {
            return new SecretReading.Unusable(
                    UserReason.KEY_MISSING,
                    "The Secret " + name + " has no key " + key + ": add it, or name another key");
        }
        return new SecretReading.Found(source(secret.get(), key), text(encoded));
    }

    private static PasswordSource source(Secret secret, String key) {
        return new PasswordSource(
                requireNonNullElse(secret.getMetadata().getUid(), ""),
                requireNonNullElse(secret.getMetadata().getResourceVersion(), ""),
                key);
    }

    // A line end comes from a file or an echo: no FTP client can send one in a password.
    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).replaceFirst("[\\r\\n]+$", "");
    }
}
