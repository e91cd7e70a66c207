package io.ftpcluster.operator.status;

import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.user.FtpUserStatus;
import io.ftpcluster.operator.users.UserOutcome;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the status of an FtpUser from what became of it. */
public final class UserStatus {
    private final Clock clock;

    public UserStatus(Clock clock) {
        this.clock = clock;
    }

    /** The status after an outcome. */
    public FtpUserStatus of(UserOutcome outcome, @Nullable FtpUserStatus previous) {
        ConditionStatus ready = outcome.reason().isGood() ? ConditionStatus.TRUE : ConditionStatus.FALSE;
        Conditions conditions = new Conditions(
                previous == null ? List.of() : previous.conditions(), outcome.generation(), clock.instant());
        return new FtpUserStatus(
                outcome.username(),
                outcome.home(),
                outcome.generation(),
                List.of(conditions.of(
                        ConditionType.READY.text(),
                        new Finding(ready, outcome.reason().text(), outcome.message()))));
    }
}
