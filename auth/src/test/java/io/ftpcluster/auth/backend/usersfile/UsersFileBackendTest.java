package io.ftpcluster.auth.backend.usersfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.factor.LocalUsedCodes;
import io.ftpcluster.auth.factor.ProofCheck;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.password.HashMemory;
import io.ftpcluster.contract.password.Passwords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileBackendTest extends AuthenticatorContractTest {
    private static final Path FILE = Path.of("/etc/users.json");
    private static final Path SHARD_0 = Path.of("/etc/users-00.json");
    private static final Path SHARD_1 = Path.of("/etc/users-01.json");
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
    protected UserBackend backendWithUsers() {
        return loadedWith(twoUsers());
    }

    @Override
    protected UserBackend backendThatCannotTell() {
        return backend();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"users\": [{\"username\": \"x\"}]}", "\0"})
    void keepsTheLastGoodUsersWhenTheFileBreaks(String broken) {
        // given
        UsersFileBackend backend = loadedWith(twoUsers());

        // when
        backend.filesChanged(one(new FileState.Present(broken)));

        // then
        assertThat(backend.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.waitingFor()).isEmpty();
    }

    @Test
    void keepsTheLastGoodUsersWhenTheFileGoesAway() {
        UsersFileBackend backend = loadedWith(twoUsers());

        backend.filesChanged(one(new FileState.Absent(FILE + " does not exist")));

        assertThat(backend.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
    }

    @Test
    void takesANewVersionAsAWhole() {
        // given
        UsersFileBackend backend = loadedWith(twoUsers());

        // when
        backend.filesChanged(one(new FileState.Present(users(user("new", DISABLED_HASH, "/new", false)))));

        // then
        assertThat(backend.verify(request("new", "disabled-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.verify(request(READER, "reader-secret"))).isNotInstanceOf(Verdict.Proven.class);
    }

    @Test
    void isReadyWithNoUsersAtAll() {
        UsersFileBackend backend = loadedWith(users());

        assertThat(backend.waitingFor()).isEmpty();
        assertThat(backend.verify(request(READER, "reader-secret"))).isNotInstanceOf(Verdict.Proven.class);
    }

    @Test
    void saysWhatItWaitsFor() {
        UsersFileBackend backend = backend();

        backend.filesChanged(one(new FileState.Absent(FILE + " does not exist")));

        assertThat(backend.waitingFor())
                .hasValueSatisfying(text -> assertThat(text).contains(FILE + " does not exist"));
    }

    @Test
    void saysWhyAFileIsRefusedWithoutQuotingIt() {
        UsersReader reader = new UsersReader(context.getBean(JsonMapper.class));

        assertThat(reader.read("{\"users\":\n secret"))
                .asString()
                .contains("line 2")
                .doesNotContain("secret");
        assertThat(reader.read("{\"users\": [{\"username\": \"a\", \"passwordHash\": {\"secret\": 1}}]}"))
                .isInstanceOf(UsersReading.Broken.class)
                .asString()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "home": "/w", "passwordHash": "plain-text"                                  | hash that can be checked: make one with
            "home": "/w", "passwordHash": "{plain}secret"                               | SHA-crypt ($5$, $6$)
            "home": "/w", "passwordHash": "$y$j9T$secret$secret"                        | bcrypt ($2a$, $2b$, $2y$)
            "home": "/w", "passwordHash": ""                                            | no password hash that can be
            "home": "w", "passwordHash": "HASH"                                         | has no absolute home
            "home": "/w", "passwordHash": "HASH", "factors": {"certificate": "camera"}  | has a certificate subject
            "home": "/w", "factors": {"certificateOnly": true}                          | no subject is named
            "home": "/w", "passwordHash": "HASH", "factors": {"totpSecret": "short"}    | has a secret for codes
            "home": "/w", "passwordHash": "HASH", "access": {"networks": ["10.0.0.0/33"]}    | has a network that is
            "home": "/w", "passwordHash": "HASH", "access": {"hours": [{"zone": "Mars/Base"}]} | has hours in a time zone
            "home": "/w", "passwordHash": "HASH", "access": {"expires": "tomorrow"}     | has an expiry that is no
            """)
    void keepsOutOnlyTheUserWhoseEntryIsWrong(String fields, String fault) {
        // given
        String wrong = "{\"username\": \"wrong\", %s}".formatted(fields.replace("HASH", READER_HASH));
        String file = users(wrong, user(READER, READER_HASH, "/reader", false));

        // when
        UsersFileBackend backend = loadedWith(file);

        // then
        assertThat(backend.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.lookUp("wrong"))
                .isInstanceOfSatisfying(
                        Knowledge.Known.class,
                        known -> assertThat(known.user().disabled()).isTrue());
        assertThat(new UsersReader(context.getBean(JsonMapper.class)).read(file))
                .isInstanceOfSatisfying(
                        UsersReading.Read.class,
                        read -> assertThat(read.faults())
                                .singleElement()
                                .asString()
                                .startsWith("user number 1 (wrong) ")
                                .contains(fault)
                                .doesNotContain("plain-text", "{plain}", "j9T"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "home": "/w", "passwordHash": {"secret": 1}                                 | field passwordHash that cannot be
            "home": "/w", "passwordHash": "HASH", "permissions": "secret"               | field permissions that
            "home": "/w", "passwordHash": "HASH", "permissions": ["SECRET"]             | field permissions that
            "home": "/w", "passwordHash": "HASH", "limits": {"sessions": "secret"}      | field limits that
            "home": "/w", "passwordHash": "HASH", "access": {"networks": {"secret": 1}} | field access that
            "home": "/w", "passwordHash": "HASH", "disabled": {"secret": 1}             | field disabled that
            "home": "/w", "passwordHash": "HASH", "factors": ["secret"]                 | field factors that
            "home": {"secret": 1}, "passwordHash": "HASH"                               | field home that
            "passwordHash": "HASH"                                                      | has no username or no home
            """)
    void keepsOutOnlyTheUserWhoseEntryHasAnotherForm(String fields, String fault) {
        // given
        String wrong = "{\"username\": \"wrong\", %s}".formatted(fields.replace("HASH", READER_HASH));
        String file = users(wrong, user(READER, READER_HASH, "/reader", false));

        // when
        UsersFileBackend backend = loadedWith(file);

        // then
        assertThat(backend.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.verify(request("wrong", "reader-secret"))).isInstanceOf(Verdict.Refused.class);
        assertThat(backend.lookUp("wrong"))
                .isInstanceOfSatisfying(
                        Knowledge.Known.class,
                        known -> assertThat(known.user().disabled()).isTrue());
        assertThat(faults(file))
                .singleElement()
                .asString()
                .startsWith("user number 1 (wrong) has ")
                .contains(fault)
                .doesNotContainIgnoringCase("secret")
                .doesNotContain(READER_HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"secret\"", "[]", "{\"username\": {\"secret\": 1}, \"home\": \"/w\"}"})
    void keepsOutNobodyElseWhereItIsNotKnownWhoseEntryItIs(String entry) {
        String file = users(user(READER, READER_HASH, "/reader", false), entry);

        assertThat(loadedWith(file).verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(faults(file))
                .singleElement()
                .asString()
                .startsWith("user number 2 ")
                .doesNotContain("secret");
    }

    private static List<String> faults(String file) {
        UsersReading reading = new UsersReader(context.getBean(JsonMapper.class)).read(file);
        assertThat(reading).isInstanceOf(UsersReading.Read.class);
        return ((UsersReading.Read) reading).faults();
    }

    @Test
    void ofTwoWithOneNameInAFileTheFirstCounts() {
        UsersFileBackend backend =
                loadedWith(users(user("a", READER_HASH, "/first", false), user("a", DISABLED_HASH, "/second", false)));

        assertThat(backend.verify(request("a", "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.verify(request("a", "disabled-secret"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesTheUsersOfAllFilesTogetherAndReadsOnlyWhatChanged() {
        // given
        UsersFileBackend backend = backend();
        FileState first = present(user("a", READER_HASH, "/a", false));
        backend.filesChanged(Map.of(SHARD_0, first, SHARD_1, present(user("b", READER_HASH, "/b", false))));

        // when one changes, and breaks later
        backend.filesChanged(Map.of(SHARD_0, first, SHARD_1, present(user("c", READER_HASH, "/c", false))));
        backend.filesChanged(Map.of(SHARD_0, first, SHARD_1, new FileState.Present("{")));

        // then
        assertThat(backend.lookUp("a")).isInstanceOf(Knowledge.Known.class);
        assertThat(backend.lookUp("b")).isEqualTo(new Knowledge.Unknown());
        assertThat(backend.lookUp("c")).isInstanceOf(Knowledge.Known.class);
    }

    @Test
    void aRemovedFileTakesItsUsersAlongButAnEmptyDirectoryDoesNot() {
        // given
        UsersFileBackend backend = backend();
        FileState first = present(user("a", READER_HASH, "/a", false));
        backend.filesChanged(Map.of(SHARD_0, first, SHARD_1, present(user("b", READER_HASH, "/b", false))));

        // when
        backend.filesChanged(Map.of(SHARD_0, first));

        // then
        assertThat(backend.lookUp("b")).isEqualTo(new Knowledge.Unknown());

        // when
        backend.filesChanged(Map.of(FILE.getParent(), new FileState.Absent("empty")));

        // then
        assertThat(backend.lookUp("a")).isInstanceOf(Knowledge.Known.class);
        assertThat(backend.lookUp("b")).isEqualTo(new Knowledge.CannotTell());
    }

    @Test
    void callsNobodyUnknownWhileAFileHasNeverBeenGood() {
        // given
        UsersFileBackend backend = backend();

        // when
        backend.filesChanged(Map.of(
                SHARD_0, present(user("a", READER_HASH, "/a", false)), SHARD_1, new FileState.Present("{ secret")));

        // then
        assertThat(backend.waitingFor()).isEmpty();
        assertThat(backend.verify(request("a", "reader-secret"))).isInstanceOf(Verdict.Proven.class);
        assertThat(backend.verify(request("b", "reader-secret")))
                .isInstanceOfSatisfying(
                        Verdict.CannotTell.class,
                        verdict -> assertThat(verdict.why())
                                .contains(SHARD_1.toString())
                                .doesNotContain("secret"));
        assertThat(backend.lookUp("b")).isEqualTo(new Knowledge.CannotTell());
    }

    @Test
    void ofTwoWithOneNameTheFirstFileCounts() {
        UsersFileBackend backend = backend();

        backend.filesChanged(Map.of(
                SHARD_1, present(user("a", DISABLED_HASH, "/second", false)),
                SHARD_0, present(user("a", READER_HASH, "/first", false))));

        assertThat(backend.verify(request("a", "reader-secret")))
                .isInstanceOfSatisfying(
                        Verdict.Proven.class,
                        proven -> assertThat(proven.user().home()).isEqualTo("/first"));
    }

    @Test
    void hasNewsOfWhoeverHasComeGoneOrBecomeAnotherForAWhile() {
        // given
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
        InstantSource time = now::get;
        UsersFileBackend backend = backend(time.withZone(ZoneOffset.UTC));
        String same = user("same", READER_HASH, "/same", false);
        backend.filesChanged(
                one(present(same, user("gone", READER_HASH, "/gone", false), user("other", READER_HASH, "/a", false))));
        assertThat(backend.hasNewsOf("gone")).isFalse();

        // when
        backend.filesChanged(
                one(present(same, user("other", READER_HASH, "/b", false), user("new", READER_HASH, "/n", false))));

        // then
        assertThat(List.of("same", "gone", "other", "new", "nobody").stream().filter(backend::hasNewsOf))
                .containsExactly("gone", "other", "new");

        // when there is other news later
        now.set(now.get().plusSeconds(3));
        backend.filesChanged(one(present(same, user("other", READER_HASH, "/b", false))));
        now.set(now.get().plusSeconds(2));

        // then
        assertThat(List.of("same", "gone", "other", "new").stream().filter(backend::hasNewsOf))
                .containsExactly("new");
    }

    private static FileState present(String... users) {
        return new FileState.Present(users(users));
    }

    private static Map<Path, FileState> one(FileState state) {
        return Map.of(FILE, state);
    }

    private static UsersFileBackend backend() {
        return backend(Clock.systemUTC());
    }

    private static UsersFileBackend backend(Clock clock) {
        ProofCheck proof =
                new ProofCheck(Clock.systemUTC(), new LocalUsedCodes(Clock.systemUTC()), HashMemory.ofThisProcess());
        return new UsersFileBackend(FILE, new UsersReader(context.getBean(JsonMapper.class)), proof, clock);
    }

    private static UsersFileBackend loadedWith(String text) {
        UsersFileBackend backend = backend();
        backend.filesChanged(one(new FileState.Present(text)));
        return backend;
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
