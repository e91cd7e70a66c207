package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the in-memory server the matching rule of Active Directory, for a filter that is nothing but it. */
final class InChainRule extends InMemoryOperationInterceptor {
    private @Nullable InMemoryDirectoryServer server;

    void climbIn(InMemoryDirectoryServer directory) {
        server = directory;
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
        Filter filter = request.getRequest().getFilter();
        if (ActiveDirectoryGroups.IN_CHAIN.equals(filter.getMatchingRuleID())) {
            boolean found = reaches(
                    request.getRequest().getBaseDN(),
                    requireNonNull(filter.getAttributeName()),
                    requireNonNull(filter.getAssertionValue()),
                    new HashSet<>());
            SearchRequest simple = request.getRequest().duplicate();
            simple.setFilter(found ? "(objectClass=*)" : "(!(objectClass=*))");
            request.setRequest(simple);
        }
    }

    private boolean reaches(String from, String attribute, String group, Set<String> seen) throws LDAPException {
        @Nullable Entry entry = server == null ? null : server.getEntry(from);
        for (String next : entry == null ? Set.<String>of() : Set.copyOf(Values.of(entry, attribute))) {
            if (next.equalsIgnoreCase(group) || (seen.add(next) && reaches(next, attribute, group, seen))) {
                return true;
            }
        }
        return false;
    }
}
