package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Climbs from groups to the groups that they are in. Every group is looked at once, so circles end. A directory that is
 * deeper or wider than any that people keep must not hold a login for ever: what lies beyond the bounds does not count.
 */
final class GroupClimb {
    static final int MOST_LEVELS = 10;
    static final int MOST_GROUPS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(GroupClimb.class);

    private GroupClimb() {}

    /** Names the groups that some groups are in. */
    interface Step {
        Set<DN> above(Set<DN> groups) throws LDAPException;
    }

    /** The groups themselves, and all that they are in at whatever remove. */
    static Set<DN> from(Set<DN> direct, Step step) throws LDAPException {
        Set<DN> all = new LinkedHashSet<>(direct);
        Set<DN> newest = direct;
        for (int level = 1; !newest.isEmpty(); level++) {
            if (level == MOST_LEVELS || all.size() > MOST_GROUPS) {
                LOG.warn(
                        "The groups of a user were climbed up to {} groups and {} levels: others above them do not count",
                        MOST_GROUPS,
                        MOST_LEVELS);
                return all;
            }
            Set<DN> above = new LinkedHashSet<>(step.above(newest));
            above.removeAll(all);
            all.addAll(above);
            newest = above;
        }
        return all;
    }
}
