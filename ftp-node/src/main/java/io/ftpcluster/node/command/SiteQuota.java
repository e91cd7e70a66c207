package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.UserQuota;
import io.ftpcluster.node.storage.Usage;
import java.util.List;
import java.util.Optional;

/** SITE QUOTA: how much of the user's quota is used. */
final class SiteQuota {
    private SiteQuota() {}

    static Optional<Reply> tell(CommandCall call, String argument) {
        if (!argument.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(call.user()
                .files()
                .quota()
                .map(SiteQuota::figures)
                .orElseGet(() -> Reply.of(ReplyCode.SYSTEM_STATUS, "You have no quota.")));
    }

    private static Reply figures(UserQuota quota) {
        Optional<Usage> stored = quota.stored();
        UserLimits limits = quota.limits();
        return stored.map(usage -> new Reply(
                        ReplyCode.SYSTEM_STATUS,
                        List.of(
                                "Your quota:",
                                "Bytes: " + usage.bytes() + " of " + limit(limits.quotaBytes()),
                                "Files: " + usage.files() + " of " + limit(limits.quotaFiles()),
                                "End of quota")))
                .orElseGet(() -> Reply.of(ReplyCode.LOCAL_ERROR, "That cannot be told at the moment, try again."));
    }

    private static String limit(long most) {
        return most == 0 ? "any number" : Long.toString(most);
    }
}
