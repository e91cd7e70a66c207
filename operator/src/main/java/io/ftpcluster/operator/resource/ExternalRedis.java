package io.ftpcluster.operator.resource;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.model.SecretUse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Looks at the Secret of a Redis that somebody else runs. */
public final class ExternalRedis {
    private ExternalRedis() {}

    /** What pods have to know of it. */
    public static RedisFacts facts(Secret secret) {
        Map<String, String> data = requireNonNullElse(secret.getData(), Map.of());
        return new RedisFacts(
                requireNonNullElse(secret.getMetadata().getResourceVersion(), ""),
                data.containsKey(RedisPlan.External.PASSWORD_KEY),
                data.containsKey(SecretUse.AUTHORITIES_KEY),
                Workloads.shortHash(withoutPassword(data.getOrDefault(RedisPlan.External.URL_KEY, ""))));
    }

    // A password in the address must not be guessed by its hash.
    private static String withoutPassword(String encoded) {
        String url = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        return url.replaceFirst("//[^/]*@", "//");
    }
}
