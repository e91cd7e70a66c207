package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingCheckTest {
    private static final UserEntry USER = UserEntry.of("demo", "", "/demo", Set.of());
    private static final Knowledge KNOWN = new Knowledge.Known(USER);
    private static final Knowledge DISABLED = new Knowledge.Known(USER.withDisabled(true));
    private static final Knowledge UNKNOWN = new Knowledge.Unknown();
    private static final Knowledge SILENT = new Knowledge.CannotTell();
    private static final String HERE = "192.0.2.1";

    @Test
    void endsWhoIsDisabledOrElsewhere() {
        Holder here = holder("users");
        Holder elsewhere = new Holder("demo", "198.51.100.1", "users");
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

        assertThat(check(users(KNOWN)).ended(List.of(here, elsewhere))).isEmpty();
        assertThat(check(users(DISABLED)).ended(List.of(here))).containsExactly(here);
        assertThat(check(users(new Knowledge.Known(fenced))).ended(List.of(here, elsewhere)))
                .containsExactly(elsewhere);
    }

    @Test
    void endsWhoIsGoneWhateverComesBehind() {
        Holder holder = holder("users");

        assertThat(check(users(UNKNOWN), webhook()).ended(List.of(holder))).containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(SILENT)).ended(List.of(holder))).containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(KNOWN)).ended(List.of(holder))).containsExactly(holder);
    }

    @Test
    void endsWhoIsGoneAlsoWhileWhoIsAskedBeforeIsAway() {
        Holder holder = holder("users");

        assertThat(check(ldap(SILENT), users(UNKNOWN)).ended(List.of(holder))).containsExactly(holder);
        assertThat(check(ldap(SILENT), users(KNOWN)).ended(List.of(holder))).isEmpty();
    }

    @Test
    void endsNobodyWhoseOwnBackendCannotTell() {
        assertThat(check(users(UNKNOWN), webhook()).ended(List.of(holder("webhook"))))
                .isEmpty();
        assertThat(check(users(UNKNOWN), ldap(SILENT)).ended(List.of(holder("ldap"))))
                .isEmpty();
    }

    @Test
    void endsWhoseNameIsSomebodyElsesNow() {
        Holder holder = holder("webhook");

        assertThat(check(users(KNOWN), webhook()).ended(List.of(holder))).containsExactly(holder);
    }

    @Test
    void endsWhoseBackendIsNotAskedAnyMore() {
        Holder holder = holder("ldap");

        assertThat(check(users(UNKNOWN), webhook()).ended(List.of(holder))).containsExactly(holder);
    }

    // Nodes and sessions from before there were marks.
    @Test
    void withoutAMarkAsksAllAndEndsNobodyWhomOneCannotTell() {
        Holder holder = holder("");

        assertThat(check(users(UNKNOWN), webhook()).ended(List.of(holder))).isEmpty();
        assertThat(check(ldap(SILENT), users(UNKNOWN)).ended(List.of(holder))).isEmpty();
        assertThat(check(users(KNOWN), webhook()).ended(List.of(holder))).isEmpty();
        assertThat(check(users(DISABLED), webhook()).ended(List.of(holder))).containsExactly(holder);
        assertThat(check(users(UNKNOWN), ldap(UNKNOWN)).ended(List.of(holder))).containsExactly(holder);
    }

    @Test
    void knowsAgainWhomAChainHasLetIn() {
        List<UserBackend> backends = List.of(
                users(UNKNOWN),
                new FakeBackend("webhook", new Verdict.Proven(USER), new Knowledge.CannotTell(), new ArrayList<>()));
        AccessCheck access = new AccessCheck(Clock.systemUTC());
        AuthenticateRequest request = new AuthenticateRequest("demo", "demo", HERE, "session-1", false, null);

        Granted granted = (Granted)
                new BackendChain(backends, access).authenticate(request).result();

        assertThat(new StandingCheck(backends, access).ended(List.of(holder(granted.mark()))))
                .isEmpty();
    }

    private static Holder holder(String mark) {
        return new Holder("demo", HERE, mark);
    }

    private static StandingCheck check(UserBackend... backends) {
        return new StandingCheck(List.of(backends), new AccessCheck(Clock.systemUTC()));
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
