package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Binds the texts that every side of the contract binds, in both directions. */
class ContractFixturesTest {
    private static ApplicationContext context;

    @BeforeAll
    static void startJson() {
        context = ApplicationContext.run();
    }

    @AfterAll
    static void stopJson() {
        context.close();
    }

    @Test
    void request() throws IOException {
        var request = new AuthenticateRequest("demo", "päss \"word\"\\", "2001:db8::7", "files-0-1f3a");

        assertSame("request", request);
    }

    @Test
    void granted() throws IOException {
        assertSame("granted", new AuthResult.Granted("demo", "/demo", EnumSet.allOf(Permission.class)));
    }

    @Test
    void denied() throws IOException {
        assertSame("denied", new AuthResult.Denied(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void unavailable() throws IOException {
        assertSame(
                "unavailable",
                new AuthResult.Unavailable("No users are loaded: /etc/ftpcluster/users/users.json does not exist"));
    }

    @Test
    void users() throws IOException {
        UsersFile file = Objects.requireNonNull(json().readValue(text("users"), UsersFile.class));

        assertSame("users", file);
        assertThat(file.users()).extracting(UserEntry::username).containsExactly("admin", "demo", "guest");
        assertThat(file.users()).extracting(UserEntry::disabled).containsExactly(false, false, true);
        assertThat(file.users()).allMatch(user -> Passwords.matches(user.username(), user.passwordHash()));
    }

    private static void assertSame(String fixture, Object value) throws IOException {
        assertThat(json().readValue(text(fixture), value.getClass())).isEqualTo(value);
        assertThat(tree(json().writeValueAsString(value))).isEqualTo(tree(text(fixture)));
    }

    /** The text as maps, with lists of permissions as sets: their order says nothing. */
    private static Object tree(String text) throws IOException {
        return unordered(Objects.requireNonNull(json().readValue(text, Argument.mapOf(String.class, Object.class))));
    }

    private static Object unordered(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), unordered(e.getValue())))
                        .collect(Collectors.toSet());
            case List<?> list ->
                new HashSet<>(list.stream().map(ContractFixturesTest::unordered).toList());
            default -> value;
        };
    }

    private static JsonMapper json() {
        return context.getBean(JsonMapper.class);
    }

    private static String text(String fixture) throws IOException {
        String name = "/contract/" + fixture + ".json";
        try (InputStream in = Objects.requireNonNull(ContractFixturesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
