package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.crds.user.PasswordSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds passwords in the Secrets that FtpUsers name. */
final class PasswordReader {
    private final Function<String, Optional<Secret>> secrets;

    /**
     * Reads from these Secrets.
     *
     * @param secrets of the namespace, by name
     */
    PasswordReader(Function<String, Optional<Secret>> secrets) {
        this.secrets = secrets;
    }

    PasswordReading read(PasswordSecret reference) {
        Optional<Secret> secret = secrets.apply(reference.name());
        if (secret.isEmpty()) {
            return new PasswordReading.Unusable(
                    UserReason.SECRET_MISSING, "There is no Secret " + reference.name() + " in this namespace");
        }
        Map<String, String> data = requireNonNullElse(secret.get().getData(), Map.of());
        String encoded = data.get(reference.key());
        if (encoded == null) {
            return new PasswordReading.Unusable(
                    UserReason.KEY_MISSING, "The Secret " + reference.name() + " has no key " + reference.key());
        }
        return found(secret.get(), reference, encoded);
    }

    private static PasswordReading found(Secret secret, PasswordSecret reference, String encoded) {
        // A line end comes from a file or an echo: no FTP client can send one in a password.
        String text =
                new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).replaceFirst("[\\r\\n]+$", "");
        if (text.isEmpty()) {
            return new PasswordReading.Unusable(
                    UserReason.EMPTY_PASSWORD,
                    "The key " + reference.key() + " of the Secret " + reference.name() + " is empty");
        }
        if (Passwords.isHash(text) && !Passwords.isBearable(text)) {
            return new PasswordReading.Unusable(
                    UserReason.HASH_NOT_BEARABLE,
                    "The hash in the Secret " + reference.name() + " is damaged or too costly to check: make it with "
                            + Passwords.BEARABLE_COSTS);
        }
        PasswordSource source = new PasswordSource(
                requireNonNullElse(secret.getMetadata().getUid(), ""),
                requireNonNullElse(secret.getMetadata().getResourceVersion(), ""),
                reference.key());
        return new PasswordReading.Found(source, text);
    }
}
