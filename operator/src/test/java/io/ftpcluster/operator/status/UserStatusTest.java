package io.ftpcluster.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.crds.user.FtpUserStatus;
import io.ftpcluster.crds.user.UsageStatus;
import io.ftpcluster.operator.users.UserOutcome;
import io.ftpcluster.operator.users.UserReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserStatusTest {
    private static final UserOutcome ACCEPTED =
            new UserOutcome("demo", "/demo", 2, UserReason.ACCEPTED, "The user can log in");
    private static final UserFacts BUSY =
            new UserFacts("demo", true, false, 2, "2026-01-01T00:00:00Z", 100, 3, "2026-01-02T00:00:00Z", "");
    private static final UserFacts QUIET = new UserFacts("demo", true, false, 0, "", 0, 0, "", "");

    private final UserStatus statuses =
            new UserStatus(Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void saysWhatTheUserIsDoing() {
        FtpUserStatus status = statuses.of(ACCEPTED, Optional.of(BUSY), null);

        assertThat(status.sessions()).isEqualTo(2);
        assertThat(status.lastLogin()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(status.usage()).isEqualTo(new UsageStatus(100L, 3L, "2026-01-02T00:00:00Z"));
    }

    @Test
    void whatWasSaidStaysWhileNobodyKnowsBetter() {
        FtpUserStatus before = statuses.of(ACCEPTED, Optional.of(BUSY), null);

        assertThat(statuses.of(ACCEPTED, Optional.empty(), before)).isEqualTo(before);
    }

    @Test
    void whoIsNotAcceptedAnyMoreHasNoSessions() {
        FtpUserStatus before = statuses.of(ACCEPTED, Optional.of(BUSY), null);
        UserOutcome refused = new UserOutcome("demo", "/demo", 3, UserReason.GROUP_MISSING, "There is no such group");

        FtpUserStatus status = statuses.of(refused, Optional.empty(), before);

        assertThat(status.sessions()).isNull();
        assertThat(status.lastLogin()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(status.usage()).isEqualTo(before.usage());
    }

    @Test
    void whoHasANameThatAnotherHasIsNotTheOtherOne() {
        UserOutcome duplicate = new UserOutcome("demo", "/demo", 3, UserReason.DUPLICATE_NAME, "An older one has it");

        assertThat(statuses.of(duplicate, Optional.of(BUSY), null).sessions()).isNull();
    }

    @Test
    void whoHasNeverLoggedInHasNoLastLogin() {
        FtpUserStatus status = statuses.of(ACCEPTED, Optional.of(QUIET), null);

        assertThat(status.sessions()).isZero();
        assertThat(status.lastLogin()).isNull();
        assertThat(status.usage()).isNull();
    }
}
