package io.ftpcluster.node.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class UsersFileAuthenticatorTest {
    private static final AuthResult.Denied BAD = new AuthResult.Denied(DenialReason.BAD_CREDENTIALS);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldGrant_deny_andReadTheFileAgainWhenItChanges() throws IOException {
        // given
        Path file = folder.resolve("users.json");
        Files.writeString(file, users("demo", "secret", false));
        Authenticator authenticator = new UsersFileAuthenticator(file);

        // then
        assertThat(login(authenticator, "demo", "secret")).isInstanceOf(AuthResult.Granted.class);
        assertThat(login(authenticator, "demo", "wrong")).isEqualTo(BAD);
        assertThat(login(authenticator, "nobody", "nobody")).isEqualTo(BAD);

        // when
        Files.writeString(file, users("second", "other", false));

        // then
        assertThat(login(authenticator, "demo", "secret")).isEqualTo(BAD);
        assertThat(login(authenticator, "second", "other")).isInstanceOf(AuthResult.Granted.class);

        // when
        Files.writeString(file, "broken");

        // then
        assertThat(login(authenticator, "second", "other")).isInstanceOf(AuthResult.Granted.class);
    }

    @Test
    void shouldDenyADisabledUser_onlyAfterThePassword() throws IOException {
        Path file = Files.writeString(folder.resolve("users.json"), users("demo", "secret", true));
        Authenticator authenticator = new UsersFileAuthenticator(file);
        assertThat(login(authenticator, "demo", "secret")).isEqualTo(new AuthResult.Denied(DenialReason.DISABLED));
        assertThat(login(authenticator, "demo", "wrong")).isEqualTo(BAD);
    }

    @Test
    void shouldTakeAPlainPassword_thatIsMarkedAsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("users.json"), usersWithHash("demo", "{plain}secret", false));
        Authenticator authenticator = new UsersFileAuthenticator(file);
        assertThat(login(authenticator, "demo", "secret")).isInstanceOf(AuthResult.Granted.class);
        assertThat(login(authenticator, "demo", "{plain}secret")).isEqualTo(BAD);
        assertThat(login(authenticator, "demo", "")).isEqualTo(BAD);
        assertThat(login(authenticator, "nobody", "")).isEqualTo(BAD);
    }

    @Test
    void shouldDecideAtOnce_onlyWhatNeedsNoFileAndNoHash() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("users.json"), usersWithHash("demo", "{plain}secret", false));
        Authenticator authenticator = new UsersFileAuthenticator(file, Duration.ofDays(1));
        AuthenticateRequest right = request("demo", "secret");

        // then
        assertThat(authenticator.authenticateAtOnce(right)).isEmpty(); // The file has not been looked at.

        // when
        AuthResult granted = authenticator.authenticate(right);

        // then
        assertThat(authenticator.authenticateAtOnce(right)).contains(granted);
        assertThat(authenticator.authenticateAtOnce(request("demo", "wrong"))).isEmpty();
        assertThat(authenticator.authenticateAtOnce(request("nobody", ""))).isEmpty();

        // when
        Files.writeString(file, users("demo", "secret", false));
        login(authenticator, "demo", "secret");

        // then
        assertThat(authenticator.authenticateAtOnce(right)).isEmpty(); // Now that needs a hash.
    }

    @Test
    void shouldNotDecideAtOnce_whenTheFileMayHaveChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("users.json"), usersWithHash("demo", "{plain}secret", false));
        Authenticator authenticator = new UsersFileAuthenticator(file, Duration.ZERO);
        login(authenticator, "demo", "secret");
        assertThat(authenticator.authenticateAtOnce(request("demo", "secret"))).isEmpty();
    }

    @Test
    void shouldTakeNoPassword_thatIsNeitherHashNorMarked() throws IOException {
        Path file = Files.writeString(folder.resolve("users.json"), usersWithHash("demo", "secret", false));
        Authenticator authenticator = new UsersFileAuthenticator(file);
        assertThat(login(authenticator, "demo", "secret")).isEqualTo(BAD);
    }

    private static AuthResult login(Authenticator authenticator, String user, String password) {
        return authenticator.authenticate(request(user, password));
    }

    private static AuthenticateRequest request(String user, String password) {
        return new AuthenticateRequest(user, password, "192.0.2.1", "1", false, null);
    }

    private static String users(String name, String password, boolean disabled) {
        return usersWithHash(name, new BCryptPasswordEncoder(4).encode(password), disabled);
    }

    private static String usersWithHash(String name, String hash, boolean disabled) {
        return """
                {"users": [{"username": "%s", "passwordHash": "%s", "home": "/%s", "permissions": ["LIST"],
                            "disabled": %s}]}
                """.formatted(name, hash, name, disabled);
    }
}
