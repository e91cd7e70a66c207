package io.ftpcluster.operator.model;

import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.LimitsSpec;
import io.ftpcluster.crds.cluster.UserDefaultsSpec;
import io.ftpcluster.crds.user.UserLimitsSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a spec says about all users. Stateless. */
final class UsersPlanner {
    private UsersPlanner() {}

    static UsersPlan plan(FtpClusterSpec spec) {
        Map<String, UsersPlan.Source> groups = new HashMap<>();
        spec.users()
                .groups()
                .forEach(group ->
                        groups.put(group.name(), new UsersPlan.Source("users.groups[" + group.name() + "]", group)));
        return new UsersPlan(
                List.of(
                        new UsersPlan.Source("users.defaults", spec.users().defaults()),
                        new UsersPlan.Source("limits", limits(spec.limits()))),
                groups);
    }

    private static UserDefaultsSpec limits(LimitsSpec limits) {
        UserLimitsSpec ofAUser = new UserLimitsSpec(limits.maxSessionsPerUser(), null, null, null, null, null);
        return new UserDefaultsSpec(null, null, null, ofAUser, null);
    }
}
