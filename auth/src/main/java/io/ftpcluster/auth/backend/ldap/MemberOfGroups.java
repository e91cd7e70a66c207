package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Entries name the groups that they are in: users do, and so do groups within groups. */
record MemberOfGroups(LdapConfig.GroupLookup.MemberOf way) implements UserGroups {
    // A group of another server, or one that may not be seen, leads to no others.
    private static final Set<ResultCode> ELSEWHERE = Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.REFERRAL);

    @Override
    public List<String> attributes() {
        return List.of(way.attribute());
    }

    @Override
    public Set<DN> of(LDAPInterface directory, String username, Entry user) throws LDAPException {
        Set<DN> direct = named(user);
        return way.nested() ? GroupClimb.from(direct, groups -> above(directory, groups)) : direct;
    }

    private Set<DN> above(LDAPInterface directory, Set<DN> groups) throws LDAPException {
        Set<DN> above = new LinkedHashSet<>();
        for (DN group : groups) {
            above.addAll(above(directory, group));
        }
        return above;
    }

    private Set<DN> above(LDAPInterface directory, DN group) throws LDAPException {
        try {
            Entry entry = directory.searchForEntry(new SearchRequest(
                    group.toString(), SearchScope.BASE, Filter.createPresenceFilter("objectClass"), way.attribute()));
            return entry == null ? Set.of() : named(entry);
        } catch (LDAPException e) {
            if (ELSEWHERE.contains(e.getResultCode())) {
                return Set.of();
            }
            throw e;
        }
    }

    private Set<DN> named(Entry entry) {
        Set<DN> names = new LinkedHashSet<>();
        for (String value : Values.of(entry, way.attribute())) {
            if (DN.isValidDN(value)) {
                names.add(Values.name(value));
            }
        }
        return names;
    }
}
