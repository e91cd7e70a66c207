package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.auth.backend.ldap.LdapConfig;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Grant;
import io.ftpcluster.auth.backend.ldap.LdapConfig.GroupLookup;
import io.ftpcluster.contract.auth.Permission;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendsConfigTest {
    private static final Map<String, String> ALL = Map.of(
            "AUTH_BACKENDS", "users, ldap,webhook",
            "AUTH_LDAP_URL", "ldaps://one.example, ldap://two.example:1389",
            "AUTH_LDAP_BASE_DN", "ou=people,dc=example,dc=org",
            "AUTH_WEBHOOK_URL", "https://login.example/check");

    @Test
    void asksTheUsersFileAloneUnlessToldOtherwise() {
        BackendsConfig config = config(Map.of());

        assertThat(config.order()).containsExactly(BackendKind.USERS);
        assertThat(config.ldap()).isEmpty();
        assertThat(config.webhook()).isEmpty();
    }

    @Test
    void readsWhomToAsk() {
        BackendsConfig config = config(ALL);

        assertThat(config.order()).containsExactly(BackendKind.USERS, BackendKind.LDAP, BackendKind.WEBHOOK);
        assertThat(config.ldap().orElseThrow().servers().urls())
                .containsExactly(URI.create("ldaps://one.example"), URI.create("ldap://two.example:1389"));
        assertThat(config.ldap().orElseThrow().servers().startTls()).isTrue();
        assertThat(config.webhook().orElseThrow().url()).isEqualTo(URI.create("https://login.example/check"));
    }

    @Test
    void readsWhatGroupsGive() {
        Map<String, String> settings = new HashMap<>(ALL);
        settings.put("AUTH_LDAP_GROUPS", "cn=writers,dc=example:WRITE, APPEND; cn=a\\3Ab,dc=example:DELETE");
        settings.put("AUTH_LDAP_PERMISSIONS", "none");

        LdapConfig.Mapping mapping = config(settings).ldap().orElseThrow().mapping();

        assertThat(mapping.permissions()).isEmpty();
        assertThat(mapping.groups().grants())
                .isEqualTo(List.of(
                        new Grant("cn=writers,dc=example", Set.of(Permission.WRITE, Permission.APPEND)),
                        new Grant("cn=a\\3Ab,dc=example", Set.of(Permission.DELETE))));
    }

    @Test
    void readsHowGroupsAreFound() {
        Map<String, String> settings = new HashMap<>(ALL);
        assertThat(lookup(settings)).isEqualTo(new GroupLookup.MemberOf("memberOf", false));

        settings.put("AUTH_LDAP_GROUP_BASE_DN", "ou=groups,dc=example");
        settings.put("AUTH_LDAP_GROUP_LOOKUP", "posix");
        assertThat(lookup(settings)).isEqualTo(new GroupLookup.Posix("ou=groups,dc=example"));

        settings.put("AUTH_LDAP_NESTED_GROUPS", "true");
        assertThatThrownBy(() -> lookup(settings)).hasMessageContaining("such groups hold no groups");

        settings.put("AUTH_LDAP_GROUP_LOOKUP", "member");
        assertThat(lookup(settings)).isEqualTo(new GroupLookup.Member("ou=groups,dc=example", true));

        settings.put("AUTH_LDAP_GROUP_BASE_DN", "groups");
        assertThatThrownBy(() -> lookup(settings)).hasMessageContaining("AUTH_LDAP_GROUP_BASE_DN is \"groups\"");

        settings.put("AUTH_LDAP_GROUP_LOOKUP", "activeDirectory");
        assertThat(lookup(settings)).isEqualTo(new GroupLookup.ActiveDirectory());
    }

    private static GroupLookup lookup(Map<String, String> settings) {
        return config(settings).ldap().orElseThrow().mapping().groups().lookup();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTH_BACKENDS | users,nis | users, ldap, webhook",
                "AUTH_BACKENDS | , | users, ldap, webhook",
                "AUTH_BACKENDS | users,users | each backend once",
                "AUTH_BACKENDS | webhook,users | webhook at the end",
                "AUTH_LDAP_URL | '' | ldaps://host:port",
                "AUTH_LDAP_URL | http://one.example | ldaps://host:port",
                "AUTH_LDAP_URL | one.example | ldaps://host:port",
                "AUTH_LDAP_CA_FILE | /no/such/file | certificates in PEM",
                "AUTH_LDAP_BIND_DN | cn=ftp | a file with its password",
                "AUTH_LDAP_BIND_PASSWORD_FILE | /p | a name",
                "AUTH_LDAP_BASE_DN | '' | ou=people",
                "AUTH_LDAP_BASE_DN | people | ou=people",
                "AUTH_LDAP_FILTER | (uid=*) | {username}",
                "AUTH_LDAP_FILTER | uid={username}) | brackets",
                "AUTH_LDAP_FILTER | (uid={username})) | (uid={username}))",
                "AUTH_LDAP_DISABLED_FILTER | disabled | brackets",
                "AUTH_LDAP_USER_DN | uid=x,dc=example | {username}",
                "AUTH_LDAP_USER_DN | {username}@example | ou=people",
                "AUTH_LDAP_HOME | {username} | /{username}",
                "AUTH_LDAP_HOME | /../{username} | /{username}",
                "AUTH_LDAP_PERMISSIONS | READ,FLY | MAKE_DIRECTORY",
                "AUTH_LDAP_GROUP_LOOKUP | uniqueMember | activeDirectory",
                "AUTH_LDAP_GROUP_LOOKUP | member | AUTH_LDAP_GROUP_BASE_DN",
                "AUTH_LDAP_NESTED_GROUPS | yes | true or false",
                "AUTH_LDAP_GROUPS | cn=writers,dc=example | cn=writers",
                "AUTH_LDAP_GROUPS | writers:READ | ou=people",
                "AUTH_LDAP_TIMEOUT | 2 | 5s",
                "AUTH_WEBHOOK_URL | '' | https://host:port",
                "AUTH_WEBHOOK_URL | ftp://login.example | https://host:port",
                "AUTH_WEBHOOK_TIMEOUT | never | 5s"
            })
    void namesTheSettingThatIsWrongAndWhatToWrite(String variable, String value, String hint) {
        Map<String, String> settings = new HashMap<>(ALL);
        settings.put(variable, value);

        assertThatThrownBy(() -> config(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(variable.startsWith("AUTH_LDAP_BIND") ? "AUTH_LDAP_BIND" : variable)
                .hasMessageContaining(hint);
    }

    @Test
    void aDirectoryThatCannotTellNamesApartIsAskedLast() {
        Map<String, String> settings = new HashMap<>(ALL);
        settings.put("AUTH_LDAP_USER_DN", "uid={username},dc=example");

        assertThatThrownBy(() -> config(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("ldap at the end");

        settings.put("AUTH_BACKENDS", "users,ldap");
        assertThat(config(settings).order()).containsExactly(BackendKind.USERS, BackendKind.LDAP);
    }

    private static BackendsConfig config(Map<String, String> environment) {
        return BackendsConfig.from(new Settings(environment));
    }
}
