package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;

/**
 * A session as its node holds it.
 *
 * @param record what does not change
 * @param activity what does
 * @param limits how much its user may use
 */
public record OpenSession(SessionRecord record, SessionActivity activity, UserLimits limits) {
    /** The same session with other limits. */
    OpenSession with(UserLimits others) {
        return new OpenSession(record, activity, others);
    }
}
