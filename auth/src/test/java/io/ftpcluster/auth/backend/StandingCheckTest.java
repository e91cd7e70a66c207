package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.GrantMarks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingCheckTest {
    private static final UserEntry USER = UserEntry.of("demo", "", "/demo", Set.of());
    private static final Knowledge KNOWN = new Knowledge.Known(USER);
    private static final Knowledge DISABLED = new Knowledge.Known(USER.withDisabled(true));
    private static final Knowledge UNKNOWN = new Knowledge.Unknown();
    private static final Knowledge SILENT = new Knowledge.CannotTell();
    private static final GrantMarks MARKS = new GrantMarks(new byte[] {1});
    private static final String HERE = "192.0.2.1";

    @Test
    void endsWhoIsDisabledOrElsewhere() {
        Holder here = holder("users");
        Holder elsewhere = new Holder("demo", "198.51.100.1", "users", false);
        UserEntry fenced = new UserEntry(
                "demo",
                "",
                "/demo",
                Set.of(),
                null,
                null,
                new AccessRules(List.of("192.0.2.0/24"), null, null, true),
                null,
                false,
                false);

        assertThat(check(users(KNOWN)).of(List.of(here, elsewhere)).ended()).isEmpty();
        assertThat(check(users(DISABLED)).of(List.of(here)).ended()).containsExactly(here);
        assertThat(check(users(new Knowledge.Known(fenced)))
                        .of(List.of(here, elsewhere))
                        .ended())
                .containsExactly(elsewhere);
    }

    @Test
    void endsWhoIsGoneWhateverComesBehind() {
        Holder holder = holder("users");

        assertThat(check(users(UNKNOWN), webhook()).of(List.of(holder)).ended()).containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(SILENT)).of(List.of(holder)).ended())
                .containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(KNOWN)).of(List.of(holder)).ended())
                .containsExactly(holder);
    }

    @Test
    void endsWhoIsGoneAlsoWhileWhoIsAskedBeforeIsAway() {
        Holder holder = holder("users");

        assertThat(check(ldap(SILENT), users(UNKNOWN)).of(List.of(holder)).ended())
                .containsExactly(holder);
        assertThat(check(ldap(SILENT), users(KNOWN)).of(List.of(holder)).ended())
                .isEmpty();
    }

    @Test
    void endsNobodyWhoseOwnBackendCannotTell() {
        assertThat(check(users(UNKNOWN), webhook())
                        .of(List.of(holder("webhook")))
                        .ended())
                .isEmpty();
        assertThat(check(users(UNKNOWN), ldap(SILENT))
                        .of(List.of(holder("ldap")))
                        .ended())
                .isEmpty();
    }

    @Test
    void endsWhoseNameIsSomebodyElsesNow() {
        Holder holder = holder("webhook");

        assertThat(check(users(KNOWN), webhook()).of(List.of(holder)).ended()).containsExactly(holder);
    }

    @Test
    void endsWhoseBackendIsNotAskedAnyMore() {
        Holder holder = holder("ldap");

        assertThat(check(users(UNKNOWN), webhook()).of(List.of(holder)).ended()).containsExactly(holder);
    }

    // Nodes and sessions from before there were marks.
    @Test
    void withoutAMarkAsksAllAndEndsNobodyWhomOneCannotTell() {
        Holder holder = holder("");

        assertThat(check(users(UNKNOWN), webhook()).of(List.of(holder)).ended()).isEmpty();
        assertThat(check(ldap(SILENT), users(UNKNOWN)).of(List.of(holder)).ended())
                .isEmpty();
        assertThat(check(users(KNOWN), webhook()).of(List.of(holder)).ended()).isEmpty();
        assertThat(check(users(DISABLED), webhook()).of(List.of(holder)).ended())
                .containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(UNKNOWN)).of(List.of(holder)).ended())
                .containsExactly(holder);
    }

    @Test
    void knowsAgainWhomAChainHasLetIn() {
        List<UserBackend> backends = List.of(
                users(UNKNOWN),
                new FakeBackend("webhook", new Verdict.Proven(USER), new Knowledge.CannotTell(), new ArrayList<>()));
        AccessCheck access = new AccessCheck(Clock.systemUTC());
        AuthenticateRequest request = new AuthenticateRequest("demo", "demo", HERE, "session-1", false, null);

        Granted granted = (Granted) new BackendChain(backends, access, () -> MARKS)
                .authenticate(request)
                .result();

        assertThat(new StandingCheck(backends, access, () -> MARKS)
                        .of(List.of(holder(granted.mark())))
                        .ended())
                .isEmpty();
    }

    @Test
    void renewsWhoMayDoSomethingElse() {
        Holder holder = holder(MARKS.of("users", USER));
        UserEntry changed = UserEntry.of("demo", "", "/demo", Set.of(Permission.LIST));

        StandingResult result = check(users(new Knowledge.Known(changed))).of(List.of(holder));

        assertThat(result.ended()).isEmpty();
        assertThat(result.outdated()).isEmpty();
        assertThat(result.renewed())
                .containsExactly(new StandingResult.Renewal(holder, Granted.to(changed, MARKS.of("users", changed))));
    }

    @Test
    void asksForANewLoginWhereTheHomeOrThePasswordHasChanged() {
        Holder holder = holder(MARKS.of("users", USER));

        for (UserEntry changed : List.of(
                UserEntry.of("demo", "", "/other", Set.of()), UserEntry.of("demo", "$6$other", "/demo", Set.of()))) {
            StandingResult result = check(users(new Knowledge.Known(changed))).of(List.of(holder));

            assertThat(result).isEqualTo(new StandingResult(null, List.of(holder), null));
        }
    }

    @Test
    void leavesAloneWhoIsAsTheMarkSaysOrHasNone() {
        assertThat(check(users(KNOWN)).of(List.of(holder(MARKS.of("users", USER)), holder("users"), holder(""))))
                .isEqualTo(StandingResult.NO_CHANGE);
    }

    // The copy of the service that has let them in may know more than this one.
    @Test
    void believesThatAnotherCopyKnowsNewerThingsForSomeSeconds() {
        Holder fresh = new Holder("demo", HERE, MARKS.of("users", USER), true);
        UserEntry changed = UserEntry.of("demo", "", "/other", Set.of(Permission.LIST));

        assertThat(check(users(UNKNOWN)).of(List.of(fresh))).isEqualTo(StandingResult.NO_CHANGE);
        assertThat(check(users(new Knowledge.Known(changed))).of(List.of(fresh)))
                .isEqualTo(StandingResult.NO_CHANGE);
        assertThat(check(users(DISABLED)).of(List.of(fresh)).ended()).containsExactly(fresh);
    }

    // Or has been told an older thing than this one has heard of just now.
    @Test
    void comparesAFreshSessionWithWhatIsNews() {
        Holder fresh = new Holder("demo", HERE, MARKS.of("users", USER), true);
        UserEntry changed = UserEntry.of("demo", "", "/demo", Set.of(Permission.LIST));
        UserEntry moved = UserEntry.of("demo", "", "/other", Set.of());

        assertThat(check(new News(users(UNKNOWN), "demo")).of(List.of(fresh)).ended())
                .containsExactly(fresh);
        assertThat(check(new News(users(new Knowledge.Known(moved)), "demo"))
                        .of(List.of(fresh))
                        .outdated())
                .containsExactly(fresh);
        assertThat(check(new News(users(new Knowledge.Known(changed)), "demo"))
                        .of(List.of(fresh))
                        .renewed())
                .singleElement()
                .satisfies(
                        renewal -> assertThat(renewal.granted().permissions()).containsExactly(Permission.LIST));
        assertThat(check(new News(users(UNKNOWN), "somebody else")).of(List.of(fresh)))
                .isEqualTo(StandingResult.NO_CHANGE);
    }

    @Test
    void hearsTheNewsOfABackendThatOthersStandBefore() {
        Holder fresh = new Holder("demo", HERE, MARKS.of("users", USER), true);
        UserBackend limited =
                new LimitedBackend(new News(users(UNKNOWN), "demo"), new CheckLimits(1, 1, Duration.ZERO));

        assertThat(check(limited).of(List.of(fresh)).ended()).containsExactly(fresh);
    }

    // Two copies that remember different things would otherwise give and take rights in turn.
    @Test
    void doesNothingByWhatIsOnlyRemembered() {
        UserEntry narrowed = UserEntry.of("demo", "", "/demo", Set.of(Permission.LIST));
        Holder changed = holder(MARKS.of("ldap", narrowed));
        Holder same = holder(MARKS.of("ldap", USER));

        for (Knowledge old : List.of(KNOWN, DISABLED, UNKNOWN)) {
            UserBackend ldap = new LimitedBackend(
                    new Remembering(ldap(old), new Knowledge.Known(narrowed)), new CheckLimits(1, 1, Duration.ZERO));
            assertThat(check(ldap).of(List.of(changed))).isEqualTo(StandingResult.NO_CHANGE);
        }
        assertThat(check(new Remembering(ldap(DISABLED), KNOWN))
                        .of(List.of(changed))
                        .renewed())
                .singleElement()
                .satisfies(
                        renewal -> assertThat(renewal.granted().permissions()).isEmpty());
        assertThat(check(new Remembering(ldap(UNKNOWN), SILENT)).of(List.of(same)))
                .isEqualTo(StandingResult.NO_CHANGE);
        assertThat(check(new Remembering(ldap(DISABLED), UNKNOWN))
                        .of(List.of(same))
                        .ended())
                .containsExactly(same);
    }

    @Test
    void makesMarksOfAFormerTokenAnew() {
        Holder holder = holder(new GrantMarks(new byte[] {2}).of("users", USER));

        assertThat(check(users(KNOWN)).of(List.of(holder)))
                .isEqualTo(new StandingResult(
                        null,
                        null,
                        List.of(new StandingResult.Renewal(holder, Granted.to(USER, MARKS.of("users", USER))))));
    }

    /** Stands before a backend. */
    private interface Before extends UserBackend {
        UserBackend backend();

        @Override
        default String name() {
            return backend().name();
        }

        @Override
        default Verdict verify(AuthenticateRequest request) {
            return backend().verify(request);
        }

        @Override
        default Knowledge lookUp(String username) {
            return backend().lookUp(username);
        }

        @Override
        default Optional<String> waitingFor() {
            return backend().waitingFor();
        }
    }

    /** Remembers something else than it finds when it asks. */
    private record Remembering(UserBackend backend, Knowledge now) implements Before {
        @Override
        public Knowledge lookUpNow(String username) {
            return now;
        }
    }

    /** Has just heard of one user. */
    private record News(UserBackend backend, String whose) implements Before {
        @Override
        public boolean hasNewsOf(String username) {
            return username.equals(whose);
        }
    }

    private static Holder holder(String mark) {
        return new Holder("demo", HERE, mark, false);
    }

    private static StandingCheck check(UserBackend... backends) {
        return new StandingCheck(List.of(backends), new AccessCheck(Clock.systemUTC()), () -> MARKS);
    }

    private static UserBackend users(Knowledge knowledge) {
        return new FakeBackend("users", new Verdict.Unknown(), knowledge, new ArrayList<>());
    }

    private static UserBackend ldap(Knowledge knowledge) {
        return new FakeBackend("ldap", new Verdict.Unknown(), knowledge, new ArrayList<>());
    }

    private static UserBackend webhook() {
        return new FakeBackend("webhook", new Verdict.Unknown(), new Knowledge.CannotTell(), new ArrayList<>());
    }
}
