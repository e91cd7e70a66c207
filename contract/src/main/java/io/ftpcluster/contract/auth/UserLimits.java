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

    /** These limits, and the others' where there is none. */
    public UserLimits orElse(UserLimits others) {
        return new UserLimits(
                sessions == 0 ? others.sessions : sessions,
                sessionsPerAddress == 0 ? others.sessionsPerAddress : sessionsPerAddress,
                transfers == 0 ? others.transfers : transfers,
                uploadRate == 0 ? others.uploadRate : uploadRate,
                downloadRate == 0 ? others.downloadRate : downloadRate,
                quotaBytes == 0 ? others.quotaBytes : quotaBytes,
                quotaFiles == 0 ? others.quotaFiles : quotaFiles);
    }

    /** Whether uploads have to be counted against what the user has stored. */
    public boolean hasQuota() {
        return quotaBytes > 0 || quotaFiles > 0;
    }
}
