package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.user.FtpUserStatus;
import io.ftpcluster.crds.user.UsageStatus;
import io.ftpcluster.operator.users.UserOutcome;
import io.ftpcluster.operator.users.UserReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the status of an FtpUser from what became of it. */
public final class UserStatus {
    private final Clock clock;

    public UserStatus(Clock clock) {
        this.clock = clock;
    }

    /**
     * The status after an outcome.
     *
     * @param activity what the user is doing; empty while nobody has said so: then what was said before stays
     */
    public FtpUserStatus of(UserOutcome outcome, Optional<UserFacts> activity, @Nullable FtpUserStatus previous) {
        FtpUserStatus before = requireNonNullElse(previous, FtpUserStatus.UNKNOWN);
        ConditionStatus ready = outcome.reason().isGood() ? ConditionStatus.TRUE : ConditionStatus.FALSE;
        Conditions conditions = new Conditions(before.conditions(), outcome.generation(), clock.instant());
        return new FtpUserStatus(
                outcome.username(),
                outcome.home(),
                isKnown(outcome) ? activity.map(UserFacts::sessions).orElse(before.sessions()) : null,
                activity.map(UserFacts::lastLogin)
                        .filter(moment -> !moment.isEmpty())
                        .orElse(before.lastLogin()),
                activity.map(UserStatus::usage)
                        .orElse(Optional.ofNullable(before.usage()))
                        .orElse(null),
                outcome.generation(),
                List.of(conditions.of(
                        ConditionType.READY.text(),
                        new Finding(ready, outcome.reason().text(), outcome.message()))));
    }

    // Who is not known to the service has no session; one of the same name may be somebody else.
    private static boolean isKnown(UserOutcome outcome) {
        return outcome.reason().isGood() || outcome.reason() == UserReason.PASSWORD_IS_HASHED;
    }

    // A service of an earlier version does not say it.
    private static @Nullable String counted(UserFacts facts) {
        String moment = requireNonNullElse(facts.usageCounted(), "");
        return moment.isEmpty() ? null : moment;
    }

    private static Optional<UsageStatus> usage(UserFacts facts) {
        return facts.usedBytes() == 0 && facts.usedFiles() == 0
                ? Optional.empty()
                : Optional.of(new UsageStatus(facts.usedBytes(), facts.usedFiles(), counted(facts)));
    }
}
