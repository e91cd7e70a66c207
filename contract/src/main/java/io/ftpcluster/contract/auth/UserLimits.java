package io.ftpcluster.contract.auth;

/**
 * How much one user may use, counted over all nodes of the cluster together. 0 is always: no limit.
 *
 * @param sessions most sessions at one time
 * @param sessionsPerAddress most sessions from one client address at one time
 * @param transfers most transfers at one time
 * @param uploadRate most bytes per second that all sessions of the user upload together
 * @param downloadRate most bytes per second that all sessions of the user download together
 * @param quotaBytes most bytes that the files below the home may have together
 * @param quotaFiles most files below the home
 */
public record UserLimits(
        int sessions,
        int sessionsPerAddress,
        int transfers,
        long uploadRate,
        long downloadRate,
        long quotaBytes,
        long quotaFiles) {
    /** No limit at all. */
    public static final UserLimits NONE = new UserLimits(0, 0, 0, 0, 0, 0, 0);

    /** Whether uploads have to be counted against what the user has stored. */
    public boolean hasQuota() {
        return quotaBytes > 0 || quotaFiles > 0;
    }
}
