package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/**
 * The token of administrators: whoever may read this Secret may see sessions and bans, and end them. Made when it is
 * missing and otherwise left alone.
 */
public final class AdminTokenSecret {
    static final String FILE = "token";
    static final String FOLDER = "/etc/ftpcluster/admin-token";

    private AdminTokenSecret() {}

    /** The Secret for a token. */
    public static Secret desired(ClusterPlan plan, String token) {
        return Generated.secret(plan, Component.AUTH, plan.names().adminToken(), Map.of(FILE, token));
    }
}
