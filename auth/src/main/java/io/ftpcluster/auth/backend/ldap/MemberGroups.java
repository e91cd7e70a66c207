package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Groups name the entries of their members, as groupOfNames and groupOfUniqueNames do (RFC 4519, sections 3.5, 3.6). */
record MemberGroups(LdapConfig.GroupLookup.Member way) implements UserGroups {
    private static final List<String> ATTRIBUTES = List.of("member", "uniqueMember");
    // A filter for a thousand groups at once would be longer than some servers take.
    private static final int MEMBERS_IN_A_QUESTION = 50;

    @Override
    public List<String> attributes() {
        return List.of();
    }

    @Override
    public Set<DN> of(LDAPInterface directory, String username, Entry user) throws LDAPException {
        Set<DN> direct = around(directory, List.of(user.getParsedDN()));
        return way.nested() ? GroupClimb.from(direct, groups -> around(directory, groups)) : direct;
    }

    private Set<DN> around(LDAPInterface directory, Collection<DN> members) throws LDAPException {
        List<DN> waiting = new ArrayList<>(members);
        Set<DN> groups = new LinkedHashSet<>();
        for (int from = 0; from < waiting.size(); from += MEMBERS_IN_A_QUESTION) {
            int to = Math.min(from + MEMBERS_IN_A_QUESTION, waiting.size());
            groups.addAll(FoundGroups.of(directory, question(waiting.subList(from, to))));
        }
        return groups;
    }

    private SearchRequest question(List<DN> members) {
        List<Filter> any = new ArrayList<>();
        for (DN member : members) {
            ATTRIBUTES.forEach(attribute -> any.add(Filter.createEqualityFilter(attribute, member.toString())));
        }
        return new SearchRequest(
                way.baseDn(), SearchScope.SUB, Filter.createORFilter(any), SearchRequest.NO_ATTRIBUTES);
    }
}
