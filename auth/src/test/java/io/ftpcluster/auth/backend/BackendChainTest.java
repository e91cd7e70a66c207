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
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackendChainTest {
    private static final UserEntry FIRST = UserEntry.of("demo", "", "/first", Set.of());
    private static final UserEntry SECOND = UserEntry.of("demo", "", "/second", Set.of());

    private final List<String> asked = new ArrayList<>();

    @Test
    void theFirstThatKnowsTheNameDecides() {
        assertThat(login(proven(FIRST), proven(SECOND))).isEqualTo(Granted.to(FIRST));
        assertThat(asked).hasSize(1);
    }

    @Test
    void anUnknownNameGoesOnToTheNext() {
        assertThat(login(unknown(), proven(SECOND))).isEqualTo(Granted.to(SECOND));
        assertThat(login(unknown(), unknown())).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void aWrongPasswordIsNotTriedElsewhere() {
        Fake wrong = new Fake(new Verdict.Refused(DenialReason.BAD_CREDENTIALS), new Knowledge.Known(FIRST));

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
        Fake knowsDemo = new Fake(new Verdict.Unknown(), new Knowledge.Known(FIRST));
        Fake cannotTell = new Fake(new Verdict.Unknown(), new Knowledge.CannotTell());

        assertThat(login(unknown(), proven(canonical))).isEqualTo(Granted.to(canonical));
        assertThat(login(knowsDemo, proven(canonical))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(login(cannotTell, proven(canonical))).isInstanceOf(Unavailable.class);
    }

    @Test
    void judgesTheRulesOfWhoHasProvedToBeTheUser() {
        UserEntry tlsOnly = withAccess(new AccessRules(null, null, null, true));
        Fake wrong = new Fake(new Verdict.Refused(DenialReason.BAD_CREDENTIALS), new Knowledge.Known(tlsOnly));

        assertThat(login(proven(tlsOnly))).isEqualTo(new Denied(DenialReason.TLS_REQUIRED));
        assertThat(login(wrong)).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void deniesOverlongCredentialsWithoutAskingAnybody() {
        String tooLong = "x".repeat(BackendChain.LONGEST_CREDENTIAL + 1);
        BackendChain chain = chain(proven(FIRST));

        assertThat(chain.authenticate(request("demo", tooLong))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(chain.authenticate(request(tooLong, "demo"))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(asked).isEmpty();
    }

    @Test
    void endsWhoIsGoneDisabledOrElsewhere() {
        Holder here = new Holder("demo", "192.0.2.1");
        Holder elsewhere = new Holder("demo", "198.51.100.1");
        UserEntry fenced = withAccess(new AccessRules(List.of("192.0.2.0/24"), null, null, true));

        assertThat(chain(proven(FIRST)).ended(List.of(here, elsewhere))).isEmpty();
        assertThat(chain(proven(FIRST.withDisabled(true))).ended(List.of(here))).containsExactly(here);
        assertThat(chain(unknown(), unknown()).ended(List.of(here))).containsExactly(here);
        assertThat(chain(unknown(), proven(fenced)).ended(List.of(here, elsewhere)))
                .containsExactly(elsewhere);
    }

    @Test
    void endsNobodyWhomSomebodyCannotTell() {
        Holder holder = new Holder("demo", "192.0.2.1");

        assertThat(chain(away(), unknown()).ended(List.of(holder))).isEmpty();
        assertThat(chain(unknown(), away()).ended(List.of(holder))).isEmpty();
        assertThat(chain(proven(FIRST.withDisabled(true)), away()).ended(List.of(holder)))
                .containsExactly(holder);
    }

    @Test
    void waitsForAllWhoWait() {
        assertThat(chain(proven(FIRST)).waitingFor()).isEmpty();
        assertThat(chain(away(), unknown(), away()).waitingFor()).contains("away; away");
    }

    private AuthResult login(Fake... backends) {
        asked.clear();
        return chain(backends).authenticate(request("demo", "demo"));
    }

    private static BackendChain chain(Fake... backends) {
        return new BackendChain(List.of(backends), new AccessCheck(Clock.systemUTC()));
    }

    private Fake proven(UserEntry user) {
        return new Fake(new Verdict.Proven(user), new Knowledge.Known(user));
    }

    private Fake unknown() {
        return new Fake(new Verdict.Unknown(), new Knowledge.Unknown());
    }

    private Fake away() {
        return new Fake(new Verdict.CannotTell("away"), new Knowledge.CannotTell());
    }

    private static UserEntry withAccess(AccessRules access) {
        return new UserEntry("demo", "", "/demo", Set.of(), null, null, access, null, false, false);
    }

    private static AuthenticateRequest request(String username, String password) {
        return new AuthenticateRequest(username, password, "192.0.2.1", "session-1", false, null);
    }

    /** Says what it was made with. */
    private final class Fake implements UserBackend {
        private final Verdict verdict;
        private final Knowledge knowledge;

        private Fake(Verdict verdict, Knowledge knowledge) {
            this.verdict = verdict;
            this.knowledge = knowledge;
        }

        @Override
        public Verdict verify(AuthenticateRequest request) {
            asked.add(request.username());
            return verdict;
        }

        @Override
        public Knowledge lookUp(String username) {
            return knowledge;
        }

        @Override
        public Optional<String> waitingFor() {
            return verdict instanceof Verdict.CannotTell(String why) ? Optional.of(why) : Optional.empty();
        }
    }
}
