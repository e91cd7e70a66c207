package io.ftpcluster.auth;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import io.ftpcluster.auth.backend.HomePath;
import io.ftpcluster.auth.backend.ldap.LdapConfig;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Account;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Mapping;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Servers;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Users;
import io.ftpcluster.contract.auth.AuthSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of the directory. What cannot be used ends in an {@link InvalidSettingException}. */
final class LdapSettings {
    private static final Set<String> LDAP = Set.of("ldap", "ldaps");
    private static final int MOST_CONNECTIONS = 256;
    private static final String SOMEBODY = "x";

    private final Settings settings;

    private LdapSettings(Settings settings) {
        this.settings = settings;
    }

    static LdapConfig read(Settings settings) {
        LdapSettings ldap = new LdapSettings(settings);
        return new LdapConfig(ldap.servers(), ldap.account(), ldap.users(), ldap.mapping());
    }

    private Servers servers() {
        List<String> urls = settings.list(AuthSetting.LDAP_URL);
        if (urls.isEmpty()) {
            throw new InvalidSettingException(AuthSetting.LDAP_URL, "", "ldaps://host:port or ldap://host:port");
        }
        return new Servers(
                urls.stream()
                        .map(url -> settings.url(AuthSetting.LDAP_URL, url, LDAP))
                        .toList(),
                settings.truth(AuthSetting.LDAP_START_TLS),
                settings.tls(AuthSetting.LDAP_CA_FILE),
                settings.duration(AuthSetting.LDAP_TIMEOUT),
                Math.max(1, settings.number(AuthSetting.LDAP_CONNECTIONS, MOST_CONNECTIONS)));
    }

    private Optional<Account> account() {
        String dn = settings.text(AuthSetting.LDAP_BIND_DN);
        Optional<Path> file = settings.optionalPath(AuthSetting.LDAP_BIND_PASSWORD_FILE);
        if (dn.isEmpty() && file.isEmpty()) {
            return Optional.empty();
        }
        if (dn.isEmpty() || file.isEmpty()) {
            throw new InvalidSettingException(
                    dn.isEmpty() ? AuthSetting.LDAP_BIND_DN : AuthSetting.LDAP_BIND_PASSWORD_FILE,
                    "",
                    "both a name and a file with its password, or neither");
        }
        return Optional.of(new Account(entry(AuthSetting.LDAP_BIND_DN, dn), file.get()));
    }

    private Users users() {
        String template = settings.text(AuthSetting.LDAP_USER_DN);
        String base = settings.text(AuthSetting.LDAP_BASE_DN);
        if (template.isEmpty() && base.isEmpty()) {
            throw new InvalidSettingException(
                    AuthSetting.LDAP_BASE_DN, "", "where users are, such as ou=people,dc=example,dc=org");
        }
        if (!template.isEmpty()) {
            withUsername(AuthSetting.LDAP_USER_DN, template);
            entry(AuthSetting.LDAP_USER_DN, template.replace(HomePath.USERNAME, SOMEBODY));
        }
        String filter = settings.text(AuthSetting.LDAP_FILTER);
        filter(AuthSetting.LDAP_FILTER, filter, withUsername(AuthSetting.LDAP_FILTER, filter));
        return new Users(template, entry(AuthSetting.LDAP_BASE_DN, base), filter, disabledFilter());
    }

    private Mapping mapping() {
        String home = settings.text(AuthSetting.LDAP_HOME);
        if (HomePath.of(home, SOMEBODY).isEmpty()) {
            throw new InvalidSettingException(AuthSetting.LDAP_HOME, home, "an absolute path such as /{username}");
        }
        return new Mapping(
                settings.text(AuthSetting.LDAP_NAME_ATTRIBUTE),
                settings.text(AuthSetting.LDAP_HOME_ATTRIBUTE),
                home,
                settings.permissions(AuthSetting.LDAP_PERMISSIONS, settings.text(AuthSetting.LDAP_PERMISSIONS)),
                LdapGroupSettings.read(settings));
    }

    private static String withUsername(AuthSetting setting, String text) {
        if (!text.contains(HomePath.USERNAME)) {
            throw new InvalidSettingException(setting, text, "a text with " + HomePath.USERNAME + " in it");
        }
        return text.replace(HomePath.USERNAME, SOMEBODY);
    }

    /** The text, which is the name of an entry. */
    static String entry(AuthSetting setting, String dn) {
        if (!DN.isValidDN(dn)) {
            throw new InvalidSettingException(setting, dn, "the name of an entry, such as ou=people,dc=example,dc=org");
        }
        return dn;
    }

    private String disabledFilter() {
        String filter = settings.text(AuthSetting.LDAP_DISABLED_FILTER);
        if (!filter.isEmpty()) {
            filter(AuthSetting.LDAP_DISABLED_FILTER, filter, filter);
        }
        return filter;
    }

    private static void filter(AuthSetting setting, String written, String forSomebody) {
        try {
            Filter _ = Filter.create(forSomebody);
        } catch (LDAPException e) {
            throw new InvalidSettingException(setting, written, "a filter such as (uid={username}), brackets included");
        }
    }
}
