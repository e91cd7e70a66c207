package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of a directory or a webhook, and what the cluster says of those who say nothing. */
class DefaultedBackendTest {
    private static final AuthenticateRequest REQUEST =
            new AuthenticateRequest("demo", "demo", "192.0.2.1", "session-1", false, null);
    private static final UserEntry SILENT = UserEntry.of("demo", "", "/demo", Set.of());
    private static final String DEFAULTS = """
            {"limits": {"sessions": 3, "quotaBytes": 1000},
             "access": {"networks": ["192.0.2.0/24"], "hours": [], "expires": "2030-01-01T00:00:00Z"}}""";

    @SuppressWarnings("NullAway.Init")
    private static ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private DefaultsFile file;

    @BeforeEach
    void startWithoutDefaults() {
        file = new DefaultsFile(context.getBean(JsonMapper.class));
    }

    @BeforeAll
    static void startJson() {
        context = ApplicationContext.run();
    }

    @AfterAll
    static void stopJson() {
        context.close();
    }

    @Test
    void givesWhatAUserDoesNotSay() {
        file.fileChanged(new FileState.Present(DEFAULTS));

        UserEntry user = proven(SILENT);

        assertThat(user.limits()).isEqualTo(new UserLimits(3, 0, 0, 0, 0, 1000, 0));
        assertThat(user.access())
                .isEqualTo(new AccessRules(List.of("192.0.2.0/24"), null, "2030-01-01T00:00:00Z", false));
        assertThat(backend(SILENT).lookUp("demo")).isEqualTo(new Knowledge.Known(user));
    }

    @Test
    void leavesWhatAUserSays() {
        file.fileChanged(new FileState.Present(DEFAULTS));
        UserEntry own = new UserEntry(
                "demo",
                "",
                "/demo",
                Set.of(),
                null,
                new UserLimits(7, 1, 0, 0, 0, 0, 0),
                new AccessRules(List.of("10.0.0.0/8"), null, null, true),
                null,
                false,
                false);

        assertThat(proven(own).limits()).isEqualTo(new UserLimits(7, 1, 0, 0, 0, 1000, 0));
        assertThat(proven(own).access())
                .isEqualTo(new AccessRules(List.of("10.0.0.0/8"), null, "2030-01-01T00:00:00Z", true));
    }

    @Test
    void followsTheFile() {
        file.fileChanged(new FileState.Present(DEFAULTS));
        file.fileChanged(new FileState.Present("{}"));

        assertThat(proven(SILENT)).isEqualTo(SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{\"access\": {\"networks\": [\"everywhere\"]}}", "{\"limits\": 3}"})
    void knowsNothingBeforeTheFileIsGoodAndKeepsTheLastGoodOne(String broken) {
        file.fileChanged(new FileState.Present(broken));

        assertThat(backend(SILENT).verify(REQUEST)).isInstanceOf(Verdict.CannotTell.class);
        assertThat(backend(SILENT).lookUp("demo")).isEqualTo(new Knowledge.CannotTell());

        file.fileChanged(new FileState.Present(DEFAULTS));
        file.fileChanged(new FileState.Present(broken));
        file.fileChanged(new FileState.Absent("it does not exist"));

        assertThat(proven(SILENT).limits().sessions()).isEqualTo(3);
    }

    private UserEntry proven(UserEntry user) {
        return ((Verdict.Proven) backend(user).verify(REQUEST)).user();
    }

    private DefaultedBackend backend(UserEntry user) {
        return new DefaultedBackend(
                new FakeBackend("ldap", new Verdict.Proven(user), new Knowledge.Known(user), new ArrayList<>()), file);
    }
}
