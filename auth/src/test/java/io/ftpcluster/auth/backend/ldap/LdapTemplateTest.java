package io.ftpcluster.auth.backend.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.auth.DenialReason;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users bind at once, under the name that a template gives, and no account is needed. */
class LdapTemplateTest extends AuthenticatorContractTest {
    private final TestAuthority certificate = TestAuthority.forHost("localhost");

    @TempDir
    Path folder;

    private TestDirectory directory;
    private LdapBackend backend;

    @BeforeEach
    void startDirectory() throws Exception {
        directory = TestDirectory.start(certificate);
        backend = new LdapBackend(
                new LdapConfigs(folder, certificate).template(directory.encrypted()), Clock.systemUTC());
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

    @Override
    protected boolean knowsItsNames() {
        return false;
    }

    @ParameterizedTest
    @Tag("security-case-20")
    @ValueSource(strings = {"reader,ou=people", "x,uid=reader", "reader+cn=reader", "#reader", "\\72eader", "reader\0"})
    void aNameIsNeverPartOfAnEntrysName(String name) {
        assertThat(backend.verify(request(name, "reader-secret")))
                .isEqualTo(new Verdict.Refused(DenialReason.BAD_CREDENTIALS));
    }

    @Test
    void anAccountTellsUnknownNamesApart() throws Exception {
        LdapConfig config = new LdapConfigs(folder, certificate).templateWithAccount(directory.encrypted());

        try (LdapBackend known = new LdapBackend(config, Clock.systemUTC())) {
            assertThat(known.verify(request("nobody", "x"))).isEqualTo(new Verdict.Unknown());
            assertThat(known.verify(request("reader,ou=people", "x"))).isEqualTo(new Verdict.Unknown());
            assertThat(known.verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.Proven.class);
            assertThat(known.lookUp(READER)).isInstanceOf(Knowledge.Known.class);
            assertThat(known.lookUp("nobody")).isEqualTo(new Knowledge.Unknown());
        }
    }
}
