package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.GrantMarks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackendChainTest {
    private static final UserEntry FIRST = UserEntry.of("demo", "", "/first", Set.of());
    private static final UserEntry SECOND = UserEntry.of("demo", "", "/second", Set.of());

    private static final GrantMarks MARKS = new GrantMarks(new byte[] {1});

    private final List<String> asked = new ArrayList<>();

    @Test
    void theFirstThatKnowsTheNameDecides() {
        assertThat(login(proven(FIRST), proven(SECOND))).isEqualTo(granted(FIRST));
        assertThat(asked).hasSize(1);
    }

    @Test
    void anUnknownNameGoesOnToTheNext() {
        assertThat(login(unknown(), proven(SECOND))).isEqualTo(granted(SECOND));
        assertThat(login(unknown(), unknown())).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void aWrongPasswordIsNotTriedElsewhere() {
        FakeBackend wrong = refusing(FIRST);

        assertThat(login(wrong, proven(SECOND))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoCannotTellIsNotPassedOver() {
        assertThat(login(away(), proven(SECOND))).isEqualTo(new Unavailable("away"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aCanonicalNameThatAnotherBackendHasIsNotTaken() {
        UserEntry canonical = UserEntry.of("Demo", "", "/directory", Set.of());
        FakeBackend knowsDemo = new FakeBackend("any", new Verdict.Unknown(), new Knowledge.Known(FIRST), asked);
        FakeBackend cannotTell = new FakeBackend("any", new Verdict.Unknown(), new Knowledge.CannotTell(), asked);

        assertThat(login(unknown(), proven(canonical))).isEqualTo(granted(canonical));
        assertThat(login(knowsDemo, proven(canonical))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(login(cannotTell, proven(canonical))).isInstanceOf(Unavailable.class);
    }

    @Test
    void judgesTheRulesOfWhoHasProvedToBeTheUser() {
        UserEntry tlsOnly = withAccess(new AccessRules(null, null, null, true));
        FakeBackend wrong = refusing(tlsOnly);

        assertThat(login(proven(tlsOnly))).isEqualTo(new Denied(DenialReason.TLS_REQUIRED));
        assertThat(login(wrong)).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void deniesOverlongCredentialsWithoutAskingAnybody() {
        String tooLong = "x".repeat(BackendChain.LONGEST_CREDENTIAL + 1);
        BackendChain chain = chain(proven(FIRST));

        assertThat(chain.authenticate(request("demo", tooLong)).result())
                .isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(chain.authenticate(request(tooLong, "demo")).result())
                .isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(asked).isEmpty();
    }

    @Test
    void waitsForAllWhoWait() {
        assertThat(chain(proven(FIRST)).waitingFor()).isEmpty();
        assertThat(chain(away(), unknown(), away()).waitingFor()).contains("away; away");
    }

    private AuthResult login(FakeBackend... backends) {
        asked.clear();
        return chain(backends).authenticate(request("demo", "demo")).result();
    }

    private static BackendChain chain(FakeBackend... backends) {
        return new BackendChain(List.of(backends), new AccessCheck(Clock.systemUTC()), () -> MARKS);
    }

    private FakeBackend proven(UserEntry user) {
        return new FakeBackend("any", new Verdict.Proven(user), new Knowledge.Known(user), asked);
    }

    private FakeBackend unknown() {
        return new FakeBackend("any", new Verdict.Unknown(), new Knowledge.Unknown(), asked);
    }

    private FakeBackend away() {
        return new FakeBackend("any", new Verdict.CannotTell("away"), new Knowledge.CannotTell(), asked);
    }

    private FakeBackend refusing(UserEntry user) {
        return new FakeBackend(
                "any", new Verdict.Refused(DenialReason.BAD_CREDENTIALS), new Knowledge.Known(user), asked);
    }

    private static Granted granted(UserEntry user) {
        return Granted.to(user, MARKS.of("any", user));
    }

    private static UserEntry withAccess(AccessRules access) {
        return new UserEntry("demo", "", "/demo", Set.of(), null, null, access, null, false, false);
    }

    private static AuthenticateRequest request(String username, String password) {
        return new AuthenticateRequest(username, password, "192.0.2.1", "session-1", false, null);
    }
}
