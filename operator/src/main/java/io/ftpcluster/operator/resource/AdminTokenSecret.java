package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The token of administrators: whoever may read this Secret may see sessions and bans, and end them. Made when it is
 * missing and otherwise left alone.
 */
public final class AdminTokenSecret {
    static final String FILE = "token";
    static final String FOLDER = "/etc/ftpcluster/admin-token";

    private AdminTokenSecret() {}

    /** The token in a Secret that was written. */
    public static String token(Secret written) {
        return new String(Base64.getDecoder().decode(written.getData().getOrDefault(FILE, "")), StandardCharsets.UTF_8);
    }

    /** The Secret for a token. */
    public static Secret desired(ClusterPlan plan, String token) {
        return Generated.secret(plan, Component.AUTH, plan.names().adminToken(), Map.of(FILE, token));
    }
}
