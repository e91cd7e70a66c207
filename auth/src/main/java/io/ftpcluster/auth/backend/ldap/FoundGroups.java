package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the names of the groups that a search finds. */
final class FoundGroups {
    private FoundGroups() {}

    /** Searches; all that is found, or an exception. */
    static Set<DN> of(LDAPInterface directory, SearchRequest search) throws LDAPException {
        Set<DN> names = new LinkedHashSet<>();
        for (Entry entry : requireNonNull(directory.search(search).getSearchEntries(), "No listener takes them")) {
            names.add(entry.getParsedDN());
        }
        return names;
    }
}
