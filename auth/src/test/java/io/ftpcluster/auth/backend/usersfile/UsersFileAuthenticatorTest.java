package io.ftpcluster.auth.backend.usersfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.password.Passwords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileAuthenticatorTest extends AuthenticatorContractTest {
    private static final Path FILE = Path.of("/etc/users.json");
    private static final String READER_HASH = Passwords.hash("reader-secret");
    private static final String DISABLED_HASH = Passwords.hash("disabled-secret");
    private static ApplicationContext context;

    @BeforeAll
    static void startJson() {
        context = ApplicationContext.run();
    }

    @AfterAll
    static void stopJson() {
        context.close();
    }

    @Override
    protected Authenticator withUsers() {
        return loadedWith(twoUsers());
    }

    @Override
    protected Authenticator beforeUsers() {
        return new UsersFileAuthenticator(FILE, new UsersReader(context.getBean(JsonMapper.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"users\": [{\"username\": \"x\"}]}", "\0"})
    void keepsTheLastGoodUsersWhenTheFileBreaks(String broken) {
        // given
        UsersFileAuthenticator authenticator = loadedWith(twoUsers());

        // when
        authenticator.fileChanged(new FileState.Present(broken));

        // then
        assertThat(authenticator.authenticate(request(READER, "reader-secret"))).isInstanceOf(Granted.class);
        assertThat(authenticator.waitingFor()).isEmpty();
    }

    @Test
    void keepsTheLastGoodUsersWhenTheFileGoesAway() {
        UsersFileAuthenticator authenticator = loadedWith(twoUsers());

        authenticator.fileChanged(new FileState.Absent(FILE + " does not exist"));

        assertThat(authenticator.authenticate(request(READER, "reader-secret"))).isInstanceOf(Granted.class);
    }

    @Test
    void takesANewVersionAsAWhole() {
        // given
        UsersFileAuthenticator authenticator = loadedWith(twoUsers());

        // when
        authenticator.fileChanged(new FileState.Present(users(user("new", DISABLED_HASH, "/new", false))));

        // then
        assertThat(authenticator.authenticate(request("new", "disabled-secret")))
                .isInstanceOf(Granted.class);
        assertThat(authenticator.authenticate(request(READER, "reader-secret"))).isNotInstanceOf(Granted.class);
    }

    @Test
    void isReadyWithNoUsersAtAll() {
        UsersFileAuthenticator authenticator = loadedWith(users());

        assertThat(authenticator.waitingFor()).isEmpty();
        assertThat(authenticator.authenticate(request(READER, "reader-secret"))).isNotInstanceOf(Granted.class);
    }

    @Test
    void saysWhatItWaitsFor() {
        UsersFileAuthenticator authenticator = (UsersFileAuthenticator) beforeUsers();

        authenticator.fileChanged(new FileState.Absent(FILE + " does not exist"));

        assertThat(authenticator.waitingFor())
                .hasValueSatisfying(text -> assertThat(text).contains(FILE + " does not exist"));
    }

    @Test
    void saysWhyAFileIsRefusedWithoutQuotingIt() {
        UsersReader reader = new UsersReader(context.getBean(JsonMapper.class));

        assertThat(reader.read(users(user("a", "plain-text", "/a", false))))
                .isEqualTo(broken("user number 1 has no password hash of a known kind"));
        assertThat(reader.read(users(user("a", READER_HASH, "/a", false), user("a", READER_HASH, "/b", false))))
                .isEqualTo(broken("user number 2 has a name that another user has"));
        assertThat(reader.read(users(user("a", READER_HASH, "a", false))))
                .isEqualTo(broken("user number 1 has no absolute home"));
        assertThat(reader.read("{\"users\":\n secret"))
                .asString()
                .contains("line 2")
                .doesNotContain("secret");
        assertThat(reader.read("{\"users\": [{\"username\": \"a\", \"passwordHash\": {\"secret\": 1}}]}"))
                .isInstanceOf(UsersReading.Broken.class)
                .asString()
                .doesNotContain("secret");
    }

    private static UsersReading broken(String reason) {
        return new UsersReading.Broken(reason);
    }

    private static UsersFileAuthenticator loadedWith(String text) {
        UsersFileAuthenticator authenticator =
                new UsersFileAuthenticator(FILE, new UsersReader(context.getBean(JsonMapper.class)));
        authenticator.fileChanged(new FileState.Present(text));
        return authenticator;
    }

    private static String twoUsers() {
        return users(user(READER, READER_HASH, "/reader", false), user(DISABLED, DISABLED_HASH, "/disabled", true));
    }

    private static String users(String... users) {
        return "{\"users\": [" + String.join(",", users) + "]}";
    }

    private static String user(String name, String hash, String home, boolean disabled) {
        return """
                {"username": "%s", "passwordHash": "%s", "home": "%s", "permissions": ["LIST", "READ"], "disabled": %s}
                """.formatted(name, hash, home, disabled);
    }
}
