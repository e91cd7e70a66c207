package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** The token that nodes show to the authentication service. Made once and left alone. */
public final class AuthTokenSecret {
    static final String FILE = "token";
    static final String FOLDER = "/etc/ftpcluster/token";

    private AuthTokenSecret() {}

    /** The Secret for a token. */
    public static Secret desired(ClusterPlan plan, String token) {
        return Generated.secret(plan, Component.AUTH, plan.names().authToken(), Map.of(FILE, token));
    }
}
