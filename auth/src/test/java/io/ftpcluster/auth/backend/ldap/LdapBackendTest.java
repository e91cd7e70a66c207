package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account looks for the users, as most directories want it. */
class LdapBackendTest extends AuthenticatorContractTest {
    private final TestAuthority certificate = TestAuthority.forHost("localhost");

    @TempDir
    Path folder;

    private TestDirectory directory;
    private LdapConfigs configs;
    private LdapBackend backend;

    @BeforeEach
    void startDirectory() throws Exception {
        directory = TestDirectory.start(certificate);
        configs = new LdapConfigs(folder, certificate);
        backend = backend(configs.search(directory.encrypted()));
    }

    @AfterEach
    void stopDirectory() {
        backend.close();
        directory.close();
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

    @ParameterizedTest
    @Tag("security-case-20")
    @ValueSource(
            strings = {
                "*",
                "reader*",
                "r*der",
                "reader)(uid=*",
                "*)(objectClass=*",
                "reader)(|(uid=*",
                "\\72eader",
                "reader\\2a",
                "reader\0",
                "(uid=reader)"
            })
    void aNameIsNeverPartOfTheFilter(String name) {
        assertThat(backend.verify(request(name, "reader-secret"))).isEqualTo(new Verdict.Unknown());
        assertThat(backend.lookUp(name)).isEqualTo(new Knowledge.Unknown());
    }

    @Test
    void aNameWithEveryCharacterIsFoundAsItIs() throws Exception {
        directory.add("o*(b)c", "special-secret");

        assertThat(user("o*(b)c", "special-secret").username()).isEqualTo("o*(b)c");
    }

    @Test
    void anEmptyPasswordIsRefusedBeforeTheDirectoryIsAsked() {
        directory.stop();

        assertThat(backend.verify(request(READER, ""))).isEqualTo(new Verdict.Refused(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void aRefusalSaysWhoItWas_howeverTheNameIsWritten() {
        assertThat(backend.verify(request("READER", "wrong")))
                .isEqualTo(new Verdict.Refused(DenialReason.BAD_CREDENTIALS, Optional.of(READER)));
    }

    @Test
    void groupsGivePermissionsHoweverTheirNamesAreWritten() throws Exception {
        directory.add("writer", "secret-w", "memberOf: CN=Writers, OU=groups, DC=example, DC=org");
        directory.add("other", "secret-o", "memberOf: cn=others,ou=groups,dc=example,dc=org", "memberOf: no name");

        assertThat(user("writer", "secret-w").permissions())
                .containsExactlyInAnyOrder(Permission.LIST, Permission.READ, Permission.WRITE, Permission.APPEND);
        assertThat(user("other", "secret-o").permissions()).containsExactlyInAnyOrder(Permission.LIST, Permission.READ);
    }

    @Test
    void anAttributeGivesTheHome() throws Exception {
        directory.add("guest", "secret-g", "description: /guests/one");

        assertThat(user("guest", "secret-g").home()).isEqualTo("/guests/one");
    }

    @ParameterizedTest
    @CsvSource({"evil, ../../etc", "evil, etc", "evil, /a/../../etc", "evil, /..", "..,", "a/../../b,"})
    void aHomeThatLeadsElsewhereLetsNobodyIn(String name, String home) throws Exception {
        directory.add(name, "secret-e", home == null ? "sn: x" : "description: " + home);

        assertThat(backend.verify(request(name, "secret-e"))).isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void twoEntriesForOneNameLetNobodyIn() throws Exception {
        directory.add("twin", "secret-1");
        directory.add("twin2", "secret-2", "uid: twin");

        assertThat(backend.verify(request("twin", "secret-1"))).isInstanceOf(Verdict.CannotTell.class);
        assertThat(backend.lookUp("twin")).isEqualTo(new Knowledge.CannotTell());
    }

    @Test
    void aDirectoryThatComesBackIsAskedAgain() throws Exception {
        user(READER, "reader-secret");
        directory.stop();
        assertThat(backend.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.CannotTell.class);

        directory.startAgain();

        assertThat(user(READER, "reader-secret").home()).isEqualTo("/reader");
    }

    @Test
    void aNewPasswordOfTheAccountCountsWithoutARestart() throws Exception {
        Files.writeString(folder.resolve("password"), "old");
        assertThat(backend.verify(request(READER, "reader-secret")))
                .isInstanceOfSatisfying(
                        Verdict.CannotTell.class,
                        verdict -> assertThat(verdict.why()).doesNotContain("reader-secret"));

        Files.writeString(folder.resolve("password"), TestDirectory.ACCOUNT_PASSWORD);

        assertThat(user(READER, "reader-secret").username()).isEqualTo(READER);
    }

    private UserEntry user(String name, String password) {
        Verdict verdict = backend.verify(request(name, password));
        assertThat(verdict).isInstanceOf(Verdict.Proven.class);
        return ((Verdict.Proven) verdict).user();
    }

    private static LdapBackend backend(LdapConfig config) throws IOException {
        return new LdapBackend(config, Clock.systemUTC());
    }
}
