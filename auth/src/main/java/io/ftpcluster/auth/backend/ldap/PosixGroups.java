package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups as Unix has them (RFC 2307, section 2.2): they hold names of users, and a user's entry has the number of one
 * more, the primary group, which need not hold the name.
 */
record PosixGroups(LdapConfig.GroupLookup.Posix way) implements UserGroups {
    private static final String NUMBER = "gidNumber";

    // Users have the number as well, and may be below the same entry.
    private static final Filter GROUP = Filter.createEqualityFilter("objectClass", "posixGroup");

    @Override
    public List<String> attributes() {
        return List.of(NUMBER);
    }

    @Override
    public Set<DN> of(LDAPInterface directory, String username, Entry user) throws LDAPException {
        List<Filter> any = new ArrayList<>();
        any.add(Filter.createEqualityFilter("memberUid", username));
        Values.of(user, NUMBER).forEach(number -> any.add(Filter.createEqualityFilter(NUMBER, number)));
        return FoundGroups.of(
                directory,
                new SearchRequest(
                        way.baseDn(),
                        SearchScope.SUB,
                        Filter.createANDFilter(GROUP, Filter.createORFilter(any)),
                        SearchRequest.NO_ATTRIBUTES));
    }
}
