package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.entry.GrantMarks;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every backend must do. A backend's own test extends this and fills the backend with {@link #READER} and more. */
public abstract class AuthenticatorContractTest {
    /** A user who may list and read in {@code /reader}, with the password {@code reader-secret}. */
    protected static final String READER = "reader";

    /** A user who is switched off, with the password {@code disabled-secret}. */
    protected static final String DISABLED = "disabled";

    private static final Granted READER_GRANTED =
            new Granted(READER, "/reader", Set.of(Permission.LIST, Permission.READ), null, null, null);

    /** The backend with exactly the two users. */
    protected abstract UserBackend backendWithUsers();

    /** The backend while it can tell nothing: before users are loaded, or while whom it asks is away. */
    protected abstract UserBackend backendThatCannotTell();

    /** Whether the backend can tell a name that it does not know from a wrong password. */
    protected boolean knowsItsNames() {
        return true;
    }

    /** Why the disabled user is denied: somebody who is asked may not say more than that it is. */
    protected DenialReason reasonOfDisabled() {
        return DenialReason.DISABLED;
    }

    @Test
    void grantsTheRightPasswordWithHomeAndPermissions() {
        AuthResult result =
                withUsers().authenticate(request(READER, "reader-secret")).result();

        assertThat(unmarked(result)).isEqualTo(READER_GRANTED);
    }

    @Test
    void deniesAWrongPassword() {
        assertThat(withUsers().authenticate(request(READER, "reader-Secret")).result())
                .isEqualTo(badCredentials());
        assertThat(withUsers().authenticate(request(READER, "")).result()).isEqualTo(badCredentials());
        assertThat(withUsers().authenticate(request(READER, "disabled-secret")).result())
                .isEqualTo(badCredentials());
    }

    @Test
    void answersAnUnknownNameLikeAWrongPassword() {
        Authenticator authenticator = withUsers();

        assertThat(authenticator
                        .authenticate(request("nobody", "reader-secret"))
                        .result())
                .isEqualTo(badCredentials());
        assertThat(authenticator.authenticate(request("", "")).result()).isEqualTo(badCredentials());
    }

    @Test
    void grantsUnderTheCanonicalNameOnly() {
        AuthResult result =
                withUsers().authenticate(request("READER", "reader-secret")).result();

        assertThat(unmarked(result)).isIn(badCredentials(), READER_GRANTED);
    }

    @Test
    void leavesUnknownNamesToOthersAndDecidesAboutItsOwn() {
        UserBackend backend = backendWithUsers();

        assertThat(backend.verify(request(READER, "wrong")))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DenialReason.BAD_CREDENTIALS));
        if (knowsItsNames()) {
            assertThat(backend.verify(request("nobody", "reader-secret"))).isEqualTo(new Verdict.Unknown());
            assertThat(backend.lookUp("nobody")).isEqualTo(new Knowledge.Unknown());
            assertThat(backend.lookUp(READER)).isInstanceOf(Knowledge.Known.class);
        } else {
            assertThat(backend.lookUp("nobody")).isEqualTo(new Knowledge.CannotTell());
        }
    }

    @Test
    void endsNobodyWhileItCannotTell() {
        assertThat(backendThatCannotTell().lookUp(READER)).isEqualTo(new Knowledge.CannotTell());
    }

    @Test
    void tellsThatAUserIsDisabledOnlyToWhoKnowsThePassword() {
        Authenticator authenticator = withUsers();

        assertThat(authenticator.authenticate(request(DISABLED, "wrong")).result())
                .isEqualTo(badCredentials());
        assertThat(authenticator
                        .authenticate(request(DISABLED, "disabled-secret"))
                        .result())
                .isEqualTo(new Denied(reasonOfDisabled()));
    }

    @Test
    @Tag("security-case-20")
    void takesHostileNamesAndPasswordsAsText() {
        Authenticator authenticator = withUsers();

        for (String text :
                new String[] {"\0", "reader\r\n", "*", "${jndi:x}", "пароль", "😀", "$argon2id$", "a".repeat(512)}) {
            assertThat(authenticator.authenticate(request(text, text)).result()).isEqualTo(badCredentials());
            assertThat(authenticator.authenticate(request(READER, text)).result())
                    .isEqualTo(badCredentials());
        }
    }

    @Test
    void waitsForNothingOnceItKnowsUsers() {
        assertThat(withUsers().waitingFor()).isEmpty();
    }

    @Test
    void saysSoWhenItCannotTell() {
        AuthResult result = chain(backendThatCannotTell())
                .authenticate(request(READER, "reader-secret"))
                .result();

        assertThat(result).isInstanceOf(Unavailable.class);
        assertThat(result.toString()).doesNotContain("reader-secret");
    }

    private static AuthResult unmarked(AuthResult result) {
        return result instanceof Granted granted
                ? new Granted(
                        granted.username(),
                        granted.home(),
                        granted.permissions(),
                        granted.paths(),
                        granted.limits(),
                        "")
                : result;
    }

    private Authenticator withUsers() {
        return chain(backendWithUsers());
    }

    private static Authenticator chain(UserBackend backend) {
        return new BackendChain(List.of(backend), new AccessCheck(Clock.systemUTC()), GrantMarks::ofThisProcess);
    }

    /** One attempt with the name and the password. */
    protected static AuthenticateRequest request(String username, String password) {
        return new AuthenticateRequest(username, password, "192.0.2.1", "session-1", false, null);
    }

    private static Denied badCredentials() {
        return new Denied(DenialReason.BAD_CREDENTIALS);
    }
}
