package io.ftpcluster.operator.model;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.crds.cluster.FtpClusterSpec;
import io.ftpcluster.crds.cluster.LimitsSpec;
import io.ftpcluster.crds.cluster.UserDefaultsSpec;
import io.ftpcluster.crds.user.AccessSpec;
import io.ftpcluster.crds.user.UserLimitsSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a spec says about all users. Stateless. */
final class UsersPlanner {
    private UsersPlanner() {}

    /**
     * The plan.
     *
     * @throws IllegalArgumentException when nobody understands what is to hold for everybody
     */
    static UsersPlan plan(FtpClusterSpec spec) {
        check(spec.users().defaults());
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

    // Users of directories and webhooks have no resource that could say what is wrong.
    private static void check(UserDefaultsSpec defaults) {
        AccessSpec access = requireNonNullElse(defaults.access(), AccessSpec.UNSAID);
        try {
            var _ = AccessTexts.networks(requireNonNullElse(access.networks(), List.of()));
            var _ = AccessTexts.hours(requireNonNullElse(access.hours(), List.of()));
            if (access.expires() != null) {
                var _ = AccessTexts.moment(access.expires());
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("users.defaults." + wrong.getMessage(), wrong);
        }
        UserLimitsSpec limits = requireNonNullElse(defaults.limits(), UserLimitsSpec.UNSAID);
        var _ = Amount.bytes("users.defaults.limits.uploadRate", limits.uploadRate());
        var _ = Amount.bytes("users.defaults.limits.downloadRate", limits.downloadRate());
        var _ = Amount.bytes(
                "users.defaults.limits.quota.size",
                limits.quota() == null ? null : limits.quota().size());
    }

    private static UserDefaultsSpec limits(LimitsSpec limits) {
        UserLimitsSpec ofAUser = new UserLimitsSpec(limits.maxSessionsPerUser(), null, null, null, null, null);
        return new UserDefaultsSpec(null, null, null, ofAUser, null);
    }
}
