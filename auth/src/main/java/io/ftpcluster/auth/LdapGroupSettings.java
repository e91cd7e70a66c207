package io.ftpcluster.auth;

import io.ftpcluster.auth.backend.ldap.LdapConfig.Grant;
import io.ftpcluster.auth.backend.ldap.LdapConfig.GroupLookup;
import io.ftpcluster.auth.backend.ldap.LdapConfig.Groups;
import io.ftpcluster.contract.auth.AuthSetting;
import java.util.Arrays;
import java.util.List;

/** Reads what groups of the directory give, and how they are found. What cannot be used ends in an {@link InvalidSettingException}. */
final class LdapGroupSettings {
    private final Settings settings;

    private LdapGroupSettings(Settings settings) {
        this.settings = settings;
    }

    static Groups read(Settings settings) {
        LdapGroupSettings groups = new LdapGroupSettings(settings);
        return new Groups(groups.lookup(), groups.grants());
    }

    private GroupLookup lookup() {
        String word = settings.text(AuthSetting.LDAP_GROUP_LOOKUP);
        boolean nested = settings.truth(AuthSetting.LDAP_NESTED_GROUPS);
        return switch (word) {
            case "memberOf" -> new GroupLookup.MemberOf(settings.text(AuthSetting.LDAP_GROUP_ATTRIBUTE), nested);
            case "member" -> new GroupLookup.Member(base(word), nested);
            case "posix" -> posix(word, nested);
            case "activeDirectory" -> new GroupLookup.ActiveDirectory();
            default ->
                throw new InvalidSettingException(
                        AuthSetting.LDAP_GROUP_LOOKUP, word, "memberOf, member, posix or activeDirectory");
        };
    }

    private GroupLookup posix(String word, boolean nested) {
        if (nested) {
            throw new InvalidSettingException(
                    AuthSetting.LDAP_NESTED_GROUPS,
                    "true",
                    "false with " + AuthSetting.LDAP_GROUP_LOOKUP.variable() + "=" + word
                            + ", because such groups hold no groups");
        }
        return new GroupLookup.Posix(base(word));
    }

    private String base(String word) {
        String base = settings.text(AuthSetting.LDAP_GROUP_BASE_DN);
        if (base.isEmpty()) {
            throw new InvalidSettingException(
                    AuthSetting.LDAP_GROUP_BASE_DN,
                    "",
                    "where groups are, such as ou=groups,dc=example,dc=org, with "
                            + AuthSetting.LDAP_GROUP_LOOKUP.variable() + "=" + word);
        }
        return LdapSettings.entry(AuthSetting.LDAP_GROUP_BASE_DN, base);
    }

    private List<Grant> grants() {
        return Arrays.stream(settings.text(AuthSetting.LDAP_GROUPS).split(";"))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .map(this::grant)
                .toList();
    }

    private Grant grant(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new InvalidSettingException(
                    AuthSetting.LDAP_GROUPS, text, "cn=writers,ou=groups,dc=example,dc=org:WRITE,APPEND");
        }
        return new Grant(
                LdapSettings.entry(AuthSetting.LDAP_GROUPS, text.substring(0, colon)),
                settings.permissions(AuthSetting.LDAP_GROUPS, text.substring(colon + 1)));
    }
}
