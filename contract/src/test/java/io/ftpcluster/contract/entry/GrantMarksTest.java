package io.ftpcluster.contract.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.entry.GrantMarks.Difference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrantMarksTest {
    private static final String HASH = "$2b$05$Hmrz8OAlxalxxjEEC64.3e0bkZRexA8gYJFKFbyswJgAQtXZXs6zi";
    private static final PathPermissions IN = new PathPermissions("/in", Set.of(Permission.WRITE, Permission.LIST));
    private static final UserLimits LIMITS = new UserLimits(1, 2, 3, 4000, 5000, 6, 7);
    private static final Factors FACTORS = new Factors("JBSWY3DPEHPK3PXP", "CN=demo", false);
    private static final UserEntry USER =
            user(HASH, "/demo", Set.of(Permission.READ, Permission.LIST), LIMITS, FACTORS);

    private final GrantMarks marks = marks("token");

    @Test
    void knowsAgainWhatHasNotChangedWhoeverMadeTheMark() {
        String mark = marks("token").of("users", USER);

        assertThat(mark).startsWith("users.").isEqualTo(marks.of("users", USER));
        assertThat(difference(mark, USER)).isEqualTo(Difference.NONE);
    }

    @ParameterizedTest
    @MethodSource
    void seesWhatIsAllowedInAnotherWay(UserEntry changed) {
        assertThat(difference(marks.of("users", USER), changed)).isEqualTo(Difference.ALLOWANCE);
    }

    static Stream<UserEntry> seesWhatIsAllowedInAnotherWay() {
        return Stream.of(
                user(HASH, "/demo", Set.of(Permission.READ), LIMITS, FACTORS),
                user(
                        HASH,
                        "/demo",
                        Set.of(Permission.READ, Permission.LIST),
                        new UserLimits(1, 2, 3, 4000, 5000, 6, 8),
                        FACTORS),
                user(
                        HASH,
                        "/demo",
                        Set.of(Permission.READ, Permission.LIST),
                        new UserLimits(2, 1, 3, 4000, 5000, 6, 7),
                        FACTORS),
                new UserEntry(
                        "demo",
                        HASH,
                        "/demo",
                        Set.of(Permission.READ, Permission.LIST),
                        null,
                        LIMITS,
                        null,
                        FACTORS,
                        false,
                        false));
    }

    @ParameterizedTest
    @MethodSource
    void seesWhoIsSomebodyElse(UserEntry changed) {
        assertThat(difference(marks.of("users", USER), changed)).isEqualTo(Difference.PROOF);
    }

    static Stream<UserEntry> seesWhoIsSomebodyElse() {
        Set<Permission> rights = Set.of(Permission.READ, Permission.LIST);
        return Stream.of(
                user(HASH.replace("Xs6zi", "Xs6zj"), "/demo", rights, LIMITS, FACTORS),
                user(HASH, "/other", rights, LIMITS, FACTORS),
                user(HASH, "/other", Set.of(), LIMITS, FACTORS),
                user(HASH, "/demo", rights, LIMITS, new Factors("JBSWY3DPEHPK3PXQ", "CN=demo", false)),
                user(HASH, "/demo", rights, LIMITS, new Factors("JBSWY3DPEHPK3PXP", "CN=other", false)),
                user(HASH, "/demo", rights, LIMITS, new Factors("JBSWY3DPEHPK3PXP", "CN=demo", true)));
    }

    // They are asked for at every look, not by the mark.
    @Test
    void doesNotSeeConditions() {
        UserEntry elsewhere = new UserEntry(
                "demo",
                HASH,
                "/demo",
                USER.permissions(),
                USER.paths(),
                LIMITS,
                new AccessRules(List.of("192.0.2.0/24"), null, null, true),
                FACTORS,
                false,
                true);

        assertThat(difference(marks.of("users", USER), elsewhere)).isEqualTo(Difference.NONE);
    }

    @Test
    void comparesNothingThatIsNotThere() {
        assertThat(difference("", USER)).isEqualTo(Difference.NONE);
        assertThat(difference("users", USER)).isEqualTo(Difference.NONE);
        assertThat(difference("users.of.another.version.than.this", USER)).isEqualTo(Difference.NONE);
    }

    @Test
    void aMarkOfAnotherSecretIsToBeMadeAnewAndEndsNothing() {
        String mark = marks("former token").of("users", USER);

        assertThat(mark).isNotEqualTo(marks.of("users", USER));
        assertThat(difference(mark, USER)).isEqualTo(Difference.ALLOWANCE);
        assertThat(difference(mark, user(HASH, "/other", Set.of(), LIMITS, FACTORS)))
                .isEqualTo(Difference.ALLOWANCE);
    }

    @Test
    void showsNothingOfWhatItIsMadeOf() {
        assertThat(marks.of("users", USER)).matches("users[.][0-9a-f]{8}[.][0-9a-f]{16}[.][0-9a-f]{16}");
    }

    private Difference difference(String mark, UserEntry now) {
        return marks.difference(GrantMark.parse(mark), now);
    }

    private static GrantMarks marks(String secret) {
        return new GrantMarks(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static UserEntry user(
            String hash, String home, Set<Permission> permissions, UserLimits limits, @Nullable Factors factors) {
        return new UserEntry("demo", hash, home, permissions, List.of(IN), limits, null, factors, false, false);
    }
}
