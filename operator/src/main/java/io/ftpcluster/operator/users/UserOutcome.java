package io.ftpcluster.operator.users;

import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.model.UsersPlan;

/**
 * What became of one FtpUser.
 *
 * @param generation of the spec that was judged
 * @param message for people
 */
public record UserOutcome(String username, String home, long generation, UserReason reason, String message) {
    /** The outcome for a user whose cluster does not exist. */
    public static UserOutcome clusterMissing(FtpUser user) {
        Account account = Account.of(user, UsersPlan.NOTHING);
        return account.outcome(
                UserReason.CLUSTER_MISSING,
                "There is no FtpCluster " + user.getSpec().clusterName()
                        + " in this namespace: make it, or change spec.clusterName");
    }
}
