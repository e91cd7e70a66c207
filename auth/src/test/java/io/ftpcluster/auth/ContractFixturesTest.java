package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AllowedHours;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        var request =
                new AuthenticateRequest("demo", "päss \"word\"\\", "2001:db8::7", "files-0-1f3a", true, "CN=demo");

        assertSame("request", request);
    }

    @Test
    void granted() throws IOException {
        assertSame(
                "granted",
                new AuthResult.Granted(
                        "demo",
                        "/demo",
                        EnumSet.allOf(Permission.class),
                        List.of(new PathPermissions("/in", Set.of(Permission.LIST, Permission.WRITE))),
                        new UserLimits(10, 5, 4, 1_000_000, 2_000_000, 5_000_000_000L, 1000),
                        "users"));
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

        assertThat(file.users()).extracting(UserEntry::username).containsExactly("admin", "demo", "guest");
        assertThat(file.users()).extracting(UserEntry::disabled).containsExactly(false, false, true);
        assertThat(file.users()).allMatch(user -> Passwords.matches(user.username(), user.passwordHash()));
        assertThat(file.users().getFirst().limits()).isEqualTo(UserLimits.NONE);
        assertThat(file.users().getLast())
                .returns(List.of(new PathPermissions("/in", Set.of(Permission.WRITE))), UserEntry::paths)
                .returns(new UserLimits(2, 1, 1, 0, 0, 1_000_000, 10), UserEntry::limits)
                .returns(
                        new AccessRules(
                                List.of("192.0.2.0/24"),
                                List.of(new AllowedHours(Set.of(DayOfWeek.MONDAY), "08:00", "18:00", "Europe/Berlin")),
                                "2030-01-01T00:00:00Z",
                                true),
                        UserEntry::access)
                .returns(new Factors("JBSWY3DPEHPK3PXP", "CN=guest", false), UserEntry::factors);
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
