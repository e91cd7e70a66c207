package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.backend.ldap.LdapConfig.GroupLookup;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.Permission;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenLdapIT does not show: entries as Active Directory has them, and directories that do not answer. */
class LdapGroupsTest {
    private static final String WRITERS = TestDirectory.group("writers");

    private final TestAuthority certificate = TestAuthority.forHost("localhost");

    @TempDir
    Path folder;

    private TestDirectory directory;

    @BeforeEach
    void fillDirectory() throws Exception {
        directory = TestDirectory.start(certificate);
        directory.add("direct", "secret", "memberOf: " + WRITERS);
        directory.add("nested", "secret", "memberOf: " + TestDirectory.group("interns"));
        directory.add("lost", "secret", "memberOf: " + TestDirectory.group("gone"));
        directory.addGroup("interns", "objectClass: group", "memberOf: " + TestDirectory.group("staff"));
        directory.addGroup("staff", "objectClass: group", "memberOf: " + WRITERS);
        directory.addGroup("writers", "objectClass: group", "memberOf: " + TestDirectory.group("interns"));
    }

    @AfterEach
    void stopDirectory() {
        directory.close();
    }

    @ParameterizedTest
    @CsvSource({"direct, true", "nested, true", "lost, false"})
    void activeDirectoryIsAskedHoweverDeepTheGroupIs(String user, boolean writes) throws Exception {
        assertThat(mayWrite(user, new GroupLookup.ActiveDirectory())).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({
        "direct, false, true",
        "nested, false, false",
        "direct, true, true",
        "nested, true, true",
        "lost, true, false"
    })
    void groupsThatNameTheirGroupsAreClimbed(String user, boolean nested, boolean writes) throws Exception {
        assertThat(mayWrite(user, new GroupLookup.MemberOf("memberOf", nested))).isEqualTo(writes);
    }

    @Test
    void aPlaceWithoutGroupsIsAFaultAndNotAUserWithoutGroups() throws Exception {
        for (GroupLookup lookup : new GroupLookup[] {
            new GroupLookup.Member("ou=elsewhere,dc=example,dc=org", false),
            new GroupLookup.Posix("ou=elsewhere,dc=example,dc=org")
        }) {
            try (LdapBackend backend = backend(lookup)) {
                assertThat(backend.verify(request("direct"))).isInstanceOf(Verdict.CannotTell.class);
                assertThat(backend.lookUp("direct")).isEqualTo(new Knowledge.CannotTell());
            }
        }
    }

    private boolean mayWrite(String user, GroupLookup lookup) throws Exception {
        try (LdapBackend backend = backend(lookup)) {
            Verdict verdict = backend.verify(request(user));
            assertThat(verdict).isInstanceOf(Verdict.Proven.class);
            return ((Verdict.Proven) verdict).user().permissions().contains(Permission.WRITE);
        }
    }

    private LdapBackend backend(GroupLookup lookup) throws Exception {
        LdapConfig config = new LdapConfigs(folder, certificate).search(directory.encrypted());
        return new LdapBackend(LdapConfigs.with(lookup, WRITERS, config), Clock.systemUTC());
    }

    private static AuthenticateRequest request(String user) {
        return new AuthenticateRequest(user, "secret", "192.0.2.1", "session-1", true, null);
    }
}
