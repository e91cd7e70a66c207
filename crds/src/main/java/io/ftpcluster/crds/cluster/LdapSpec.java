package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.ftpcluster.crds.user.PathSpec;
import io.ftpcluster.crds.user.UserPermission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory whose users may log in. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "has(self.baseDN) || has(self.userDN)",
        fieldPath = ".baseDN",
        message = "auth.ldap needs to know where users are: write auth.ldap.baseDN, or auth.ldap.userDN")
@ValidationRule(
        value = "has(self.bindDN) == has(self.bindSecret)",
        fieldPath = ".bindSecret",
        message =
                "auth.ldap.bindDN and auth.ldap.bindSecret belong together: write both, or none for an anonymous search")
@ValidationRule(
        value = "self.userFilter.contains('{username}') && (!has(self.userDN) || self.userDN.contains('{username}'))",
        message = "auth.ldap.userFilter and auth.ldap.userDN must hold {username}, for the name that the client gives")
@ValidationRule(
        value = "[self.userFilter, has(self.disabledFilter) ? self.disabledFilter : '()'].all(filter,"
                + " filter.startsWith('(') && filter.endsWith(')'))",
        message = "auth.ldap.userFilter and auth.ldap.disabledFilter are filters in brackets, such as (uid={username})")
@ValidationRule(
        value = "[has(self.bindDN) ? self.bindDN : 'cn=', has(self.baseDN) ? self.baseDN : 'cn=', has(self.userDN) ?"
                + " self.userDN : 'cn=', has(self.groupBaseDN) ? self.groupBaseDN : 'cn='].all(name,"
                + " name.matches('" + LdapGroupSpec.NAME_BEGINS + "'))",
        message = "auth.ldap.bindDN, baseDN, userDN and groupBaseDN are names of entries, such as"
                + " ou=people,dc=example,dc=org")
@ValidationRule(
        value = "!(self.groupLookup in ['Member', 'Posix']) || has(self.groupBaseDN)",
        fieldPath = ".groupBaseDN",
        message = "auth.ldap.groupLookup Member and Posix search for groups: write auth.ldap.groupBaseDN")
@ValidationRule(
        value = "self.groupLookup != 'Posix' || !self.nestedGroups",
        fieldPath = ".nestedGroups",
        message = "auth.ldap.nestedGroups does not go with groupLookup Posix, because such groups hold no groups: leave"
                + " it out, or take groupLookup Member")
public record LdapSpec(
        @Required
        @Size(max = 1024)
        @Pattern("^" + LdapSpec.URL + "(," + LdapSpec.URL + ")*$")
        @JsonPropertyDescription(
                "The directory, ldaps://host:port or ldap://host:port; several with commas between them"
                        + " are tried in order.")
        String url,

        @Default("true")
        @JsonPropertyDescription(
                "Whether connections to ldap:// are encrypted by StartTLS. false: passwords travel in" + " clear.")
        Boolean startTLS,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Secret of this namespace whose key ca.crt has the authorities of the directory's"
                + " certificate. Absent: the well-known ones.")
        @Nullable
        String caSecretName,

        @Size(max = 512)
        @JsonPropertyDescription(
                "Account that looks for users, such as cn=ftp,dc=example,dc=org. Absent: an anonymous" + " search.")
        @Nullable
        String bindDN,

        @JsonPropertyDescription("Where the password of that account is.") @Nullable
        SecretKeySpec bindSecret,

        @Size(max = 512)
        @JsonPropertyDescription("Entry below which users are searched, such as ou=people,dc=example,dc=org.")
        @Nullable
        String baseDN,

        @Size(max = 512)
        @Default(LdapSpec.USER_FILTER)
        @JsonPropertyDescription(
                "Which entry below it is the user's; for Active Directory" + " (sAMAccountName={username}).")
        String userFilter,

        @Size(max = 512)
        @JsonPropertyDescription(
                "Name of a user's entry, such as uid={username},ou=people,dc=example,dc=org, in place of"
                        + " a search.")
        @Nullable
        String userDN,

        @Size(max = 512)
        @JsonPropertyDescription("Which users are disabled; for Active Directory"
                + " (userAccountControl:1.2.840.113556.1.4.803:=2). Absent: none.")
        @Nullable
        String disabledFilter,

        @Pattern(LdapSpec.ATTRIBUTE)
        @Default("uid")
        @JsonPropertyDescription("Attribute with the user's name; for Active Directory sAMAccountName.")
        String nameAttribute,

        @Pattern("^/")
        @Size(max = 1024)
        @Default(LdapSpec.HOME)
        @JsonPropertyDescription("Home of the users; {username} stands for the name.")
        String home,

        @Pattern(LdapSpec.ATTRIBUTE)
        @JsonPropertyDescription("Attribute with the home of a user; where a user has none, home counts.")
        @Nullable
        String homeAttribute,

        @Size(max = PathSpec.MOST_PERMISSIONS)
        @Default("[\"List\",\"Read\"]")
        @JsonPropertyDescription(
                "What every user of the directory may do below home. An empty list: only what groups" + " give.")
        List<UserPermission> permissions,

        @Default("MemberOf")
        @JsonPropertyDescription("How the groups of a user are found. MemberOf: the user's entry names them in"
                + " groupAttribute, as in Active Directory, and in OpenLDAP with its overlay memberof. Member: groups below"
                + " groupBaseDN name the user's entry in member or uniqueMember, as in OpenLDAP without it. Posix: groups"
                + " below groupBaseDN hold the user's name in memberUid, or have the user's gidNumber. ActiveDirectory: it is"
                + " asked about each of the groups, and counts groups within groups.")
        LdapGroupLookup groupLookup,

        @Size(max = 512)
        @JsonPropertyDescription(
                "Entry below which groups are searched, such as ou=groups,dc=example,dc=org; for groupLookup"
                        + " Member and Posix.")
        @Nullable
        String groupBaseDN,

        @Default("false")
        @JsonPropertyDescription(
                "Whether members of a group are members of the groups that it is in as well, up to 10 levels"
                        + " and 500 groups; for groupLookup MemberOf and Member.")
        Boolean nestedGroups,

        @Pattern(LdapSpec.ATTRIBUTE)
        @Default("memberOf")
        @JsonPropertyDescription("Attribute of a user with the names of the user's groups; for groupLookup MemberOf.")
        String groupAttribute,

        @Size(max = 64) @JsonPropertyDescription("What members of groups may do besides.")
        List<LdapGroupSpec> groups,

        @Pattern(LimitsSpec.DURATION)
        @Default("2s")
        @JsonPropertyDescription("How long the directory may take for an answer: a number and s, m or h.")
        String timeout) {
    static final String ATTRIBUTE = "^[A-Za-z][A-Za-z0-9;-]{0,127}$";
    static final String URL = "ldaps?://" + UrlPattern.HOST_AND_PORT + "/?";
    static final String USER_FILTER = "(uid={username})";
    static final String HOME = "/{username}";

    public LdapSpec(
            @Nullable String url,
            @Nullable Boolean startTLS,
            @Nullable String caSecretName,
            @Nullable String bindDN,
            @Nullable SecretKeySpec bindSecret,
            @Nullable String baseDN,
            @Nullable String userFilter,
            @Nullable String userDN,
            @Nullable String disabledFilter,
            @Nullable String nameAttribute,
            @Nullable String home,
            @Nullable String homeAttribute,
            @Nullable List<UserPermission> permissions,
            @Nullable LdapGroupLookup groupLookup,
            @Nullable String groupBaseDN,
            @Nullable Boolean nestedGroups,
            @Nullable String groupAttribute,
            @Nullable List<LdapGroupSpec> groups,
            @Nullable String timeout) {
        this.url = requireNonNullElse(url, "");
        this.startTLS = requireNonNullElse(startTLS, true);
        this.caSecretName = caSecretName;
        this.bindDN = bindDN;
        this.bindSecret = bindSecret;
        this.baseDN = baseDN;
        this.userFilter = requireNonNullElse(userFilter, USER_FILTER);
        this.userDN = userDN;
        this.disabledFilter = disabledFilter;
        this.nameAttribute = requireNonNullElse(nameAttribute, "uid");
        this.home = requireNonNullElse(home, HOME);
        this.homeAttribute = homeAttribute;
        this.permissions =
                List.copyOf(requireNonNullElse(permissions, List.of(UserPermission.LIST, UserPermission.READ)));
        this.groupLookup = requireNonNullElse(groupLookup, LdapGroupLookup.MEMBER_OF);
        this.groupBaseDN = groupBaseDN;
        this.nestedGroups = requireNonNullElse(nestedGroups, false);
        this.groupAttribute = requireNonNullElse(groupAttribute, "memberOf");
        this.groups = List.copyOf(requireNonNullElse(groups, List.of()));
        this.timeout = requireNonNullElse(timeout, "2s");
    }
}
