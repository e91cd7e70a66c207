package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.backend.ldap.LdapConfig.GroupLookup;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.auth.Permission;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The backend and a real OpenLDAP, whose entries are in {@code ldap/directory.ldif}. */
class OpenLdapIT extends AuthenticatorContractTest {
    private static final TestAuthority AUTHORITY = TestAuthority.ofMany();

    @TempDir
    static Path folder;

    private static OpenLdap directory;
    private static LdapConfigs configs;

    private LdapBackend backend;

    @BeforeAll
    static void startDirectory() throws Exception {
        directory = OpenLdap.start(Files.createDirectory(folder.resolve("slapd")), AUTHORITY.signed("localhost"));
        configs = new LdapConfigs(folder, AUTHORITY);
    }

    @AfterAll
    static void stopDirectory() {
        directory.close();
    }

    @BeforeEach
    void openBackend() throws Exception {
        directory.isRunning();
        backend = open(configs.search(directory.encrypted()));
    }

    @AfterEach
    void closeBackend() {
        backend.close();
    }

    @Override
    protected UserBackend backendWithUsers() {
        return backend;
    }

    @Override
    protected UserBackend backendThatCannotTell() {
        directory.stop();
        return backend;
    }

    @Test
    void isSpokenToWithStartTlsAndInClear() throws Exception {
        LdapConfig startTls = configs.search(directory.inClear());
        LdapConfig clear = new LdapConfig(
                configs.servers(directory.inClear(), false), startTls.account(), startTls.users(), startTls.mapping());

        for (LdapConfig config : List.of(startTls, clear)) {
            assertThat(login(config, "reader")).isInstanceOf(Verdict.Proven.class);
        }
    }

    @Test
    void isToldNothingUnderTheCertificateOfAnotherAuthority() throws Exception {
        LdapConfigs suspicious =
                new LdapConfigs(Files.createDirectory(folder.resolve("suspicious")), TestAuthority.ofMany());

        for (URI url : List.of(directory.inClear(), directory.encrypted())) {
            assertThat(login(suspicious.search(url), "reader")).isInstanceOf(Verdict.CannotTell.class);
        }
    }

    @Test
    void usersWhoBindAtOnceReadTheirOwnEntriesAndGroups() throws Exception {
        LdapConfig template = configs.template(directory.encrypted());

        assertThat(permissions(login(template, "writer"))).contains(Permission.WRITE);
        assertThat(permissions(login(member(true, template), "intern"))).contains(Permission.WRITE);
        assertThat(permissions(login(member(true, template), "reader"))).doesNotContain(Permission.WRITE);
    }

    @ParameterizedTest
    @CsvSource({
        "writer, false, true",
        "intern, false, false",
        "reader, false, false",
        "writer, true, true",
        "intern, true, true",
        "reader, true, false"
    })
    void groupsAreFoundByTheirMembersAndByTheOverlay(String user, boolean nested, boolean writes) throws Exception {
        LdapConfig search = configs.search(directory.encrypted());
        LdapConfig overlay = with(new GroupLookup.MemberOf("memberOf", nested), "writers", search);

        for (LdapConfig config : List.of(member(nested, search), overlay)) {
            assertThat(permissions(login(config, user)).contains(Permission.WRITE))
                    .as("%s", config.mapping().groups().lookup())
                    .isEqualTo(writes);
        }
    }

    @Test
    void groupsOfUniqueNamesCountAsWell() throws Exception {
        LdapConfig config = with(
                new GroupLookup.Member(TestDirectory.GROUPS, false), "editors", configs.search(directory.encrypted()));

        assertThat(permissions(login(config, "editor"))).contains(Permission.WRITE);
        assertThat(permissions(login(config, "writer"))).doesNotContain(Permission.WRITE);
    }

    @ParameterizedTest
    @CsvSource({"named, true", "primary, true", "reader, false"})
    void groupsOfUnixHoldNamesOrAreThePrimaryOne(String user, boolean writes) throws Exception {
        // Below the entry that has the users as well: their numbers are not those of groups.
        LdapConfig config =
                with(new GroupLookup.Posix(TestDirectory.BASE), "unix-writers", configs.search(directory.encrypted()));

        assertThat(permissions(login(config, user)).contains(Permission.WRITE)).isEqualTo(writes);
    }

    @Test
    void whoMayStayIsKnownWithGroups() throws Exception {
        try (LdapBackend nested = open(member(true, configs.search(directory.encrypted())))) {
            assertThat(nested.lookUp("intern"))
                    .isInstanceOfSatisfying(
                            Knowledge.Known.class,
                            known -> assertThat(known.user().permissions()).contains(Permission.WRITE));
        }
    }

    private static LdapConfig member(boolean nested, LdapConfig config) {
        return with(new GroupLookup.Member(TestDirectory.GROUPS, nested), "writers", config);
    }

    private static LdapConfig with(GroupLookup lookup, String group, LdapConfig config) {
        return LdapConfigs.with(lookup, TestDirectory.group(group), config);
    }

    private static Verdict login(LdapConfig config, String user) {
        try (LdapBackend backend = open(config)) {
            return backend.verify(request(user, user + "-secret"));
        }
    }

    private static List<Permission> permissions(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Proven.class);
        return List.copyOf(((Verdict.Proven) verdict).user().permissions());
    }

    private static LdapBackend open(LdapConfig config) {
        return new LdapBackend(config, Clock.systemUTC());
    }
}
