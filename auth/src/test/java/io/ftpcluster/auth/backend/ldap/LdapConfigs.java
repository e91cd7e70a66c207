package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNull;

import io.ftpcluster.auth.backend.ldap.LdapConfig.Account;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Grant;
import io.ftpcluster.auth.backend.ldap.LdapConfig.GroupLookup;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Groups;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Mapping;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Servers;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Users;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.Permission;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Configurations for a {@link TestDirectory}. */
final class LdapConfigs {
    static final String WRITERS = "cn=writers,ou=groups,dc=example,dc=org";

    // For one that answers: a handshake takes its time where the machine is loaded.
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DISABLED = "(employeeType=disabled)";

    private final Path folder;
    private final TestAuthority believed;

    LdapConfigs(Path folder, TestAuthority believed) {
        this.folder = folder;
        this.believed = believed;
    }

    /** An account searches. */
    LdapConfig search(URI url) throws IOException {
        return search(url, "(&(objectClass=inetOrgPerson)(uid={username}))");
    }

    LdapConfig search(URI url, String filter) throws IOException {
        return new LdapConfig(
                servers(url, true),
                Optional.of(account()),
                new Users("", TestDirectory.PEOPLE, filter, DISABLED),
                mapping());
    }

    /** The user binds at once. */
    LdapConfig template(URI url) throws IOException {
        return new LdapConfig(
                servers(url, true),
                Optional.empty(),
                new Users("uid={username}," + TestDirectory.PEOPLE, "", "(uid={username})", DISABLED),
                mapping());
    }

    /** The account looks at the entry that the template names. */
    LdapConfig templateWithAccount(URI url) throws IOException {
        LdapConfig template = template(url);
        return new LdapConfig(template.servers(), Optional.of(account()), template.users(), template.mapping());
    }

    Servers servers(URI url, boolean startTls) throws IOException {
        Path authority = believed.writePem(folder.resolve("authority.pem"));
        return new Servers(List.of(url), startTls, TrustedAuthorities.of(Optional.of(authority)), PATIENCE, 4);
    }

    Account account() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), TestDirectory.ACCOUNT_PASSWORD + "\n");
        return new Account(TestDirectory.ACCOUNT, requireNonNull(password));
    }

    /** The same, where members of one group may write, and groups are looked up in another way. */
    static LdapConfig with(GroupLookup lookup, String group, LdapConfig config) {
        Mapping mapping = config.mapping();
        return new LdapConfig(
                config.servers(),
                config.account(),
                config.users(),
                new Mapping(
                        mapping.nameAttribute(),
                        mapping.homeAttribute(),
                        mapping.homeTemplate(),
                        mapping.permissions(),
                        new Groups(lookup, List.of(writing(group)))));
    }

    private static Grant writing(String group) {
        return new Grant(group, Set.of(Permission.WRITE, Permission.APPEND));
    }

    private static Mapping mapping() {
        return new Mapping(
                "uid",
                "description",
                "/{username}",
                Set.of(Permission.LIST, Permission.READ),
                new Groups(new GroupLookup.MemberOf("memberOf", false), List.of(writing(WRITERS))));
    }
}
