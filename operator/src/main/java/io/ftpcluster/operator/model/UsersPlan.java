package io.ftpcluster.operator.model;

import io.ftpcluster.crds.user.UserSettings;
import java.util.List;
import java.util.Map;

/**
 * What users have in common.
 *
 * @param defaults what holds for everybody, the more special first
 * @param groups by name
 */
public record UsersPlan(List<Source> defaults, Map<String, Source> groups) {
    /** Of a cluster that says nothing. */
    public static final UsersPlan NOTHING = new UsersPlan(List.of(), Map.of());

    public UsersPlan {
        defaults = List.copyOf(defaults);
        groups = Map.copyOf(groups);
    }

    /**
     * Settings, and where they stand.
     *
     * @param field for messages, such as {@code users.defaults}
     */
    public record Source(String field, UserSettings settings) {}
}
