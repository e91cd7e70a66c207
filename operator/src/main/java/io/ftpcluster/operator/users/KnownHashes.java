package io.ftpcluster.operator.users;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.resource.UsersSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The hashes that were made before, and of what: they stand in the Secrets that were written last. */
final class KnownHashes {
    private final Map<String, KnownHash> byUsername = new HashMap<>();

    /**
     * Reads them.
     *
     * @param written Secrets in any number; later ones count where several have a user
     */
    KnownHashes(Collection<Secret> written) {
        for (Secret secret : written) {
            if (secret.getData() != null) {
                byUsername.putAll(UsersText.parse(
                        text(secret, UsersSecret.usersKey(secret)), text(secret, UsersSecret.SOURCES_KEY)));
            }
        }
    }

    Optional<KnownHash> find(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    private static String text(Secret secret, String key) {
        String encoded = secret.getData().get(key);
        return encoded == null ? "{}" : new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
