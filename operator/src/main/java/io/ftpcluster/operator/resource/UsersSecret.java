package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** The users and their hashes, for the authentication service; and where the hashes came from, for the operator. */
public final class UsersSecret {
    /** Key with the versions of the Secrets that the hashes were made of; not mounted anywhere. */
    public static final String SOURCES_KEY = "sources.json";

    static final String FOLDER = "/etc/ftpcluster/users";

    private UsersSecret() {}

    /** Changes when the users file does. */
    public static String hash(Secret users) {
        return Workloads.shortHash(users.getData().getOrDefault(UsersFile.FILE_NAME, ""));
    }

    /** The Secret for rendered texts. */
    public static Secret desired(ClusterPlan plan, String users, String sources) {
        return Generated.secret(
                plan, Component.AUTH, plan.names().users(), Map.of(UsersFile.FILE_NAME, users, SOURCES_KEY, sources));
    }
}
