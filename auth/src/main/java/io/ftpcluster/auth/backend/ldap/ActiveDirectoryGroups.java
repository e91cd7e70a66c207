package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Active Directory climbs by itself, with a matching rule of its own (MS-ADTS, section 3.1.1.3.4.4.3). It is asked about
 * the user's entry alone and one group at a time: to ask for all groups of a user would make it walk through all of its
 * groups.
 *
 * @param groups names of the groups that matter
 */
record ActiveDirectoryGroups(List<String> groups) implements UserGroups {
    /** LDAP_MATCHING_RULE_TRANSITIVE_EVAL, which Microsoft's examples call LDAP_MATCHING_RULE_IN_CHAIN. */
    static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    private static final String MEMBER_OF = "memberOf";

    @Override
    public List<String> attributes() {
        return List.of();
    }

    @Override
    public Set<DN> of(LDAPInterface directory, String username, Entry user) throws LDAPException {
        Set<DN> found = new LinkedHashSet<>();
        for (String group : groups) {
            Filter within = Filter.createExtensibleMatchFilter(MEMBER_OF, IN_CHAIN, false, group);
            SearchRequest question =
                    new SearchRequest(user.getDN(), SearchScope.BASE, within, SearchRequest.NO_ATTRIBUTES);
            if (directory.searchForEntry(question) != null) {
                found.add(Values.name(group));
            }
        }
        return found;
    }
}
