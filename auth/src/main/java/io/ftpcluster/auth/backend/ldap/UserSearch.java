package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.ftpcluster.auth.backend.HomePath;
import java.util.UUID;

/**
 * Writes the questions about users. A name is put into them so that it stays a name, whatever is in it: RFC 4515,
 * section 3 for filters, RFC 4514, section 2.4 for names of entries.
 */
final class UserSearch {
    private static final String ANY_ENTRY = "(objectClass=*)";
    // A second entry must be noticed, a third tells nothing more.
    private static final int ENTRIES = 2;

    private final LdapConfig.Users users;
    private final String[] attributes;

    UserSearch(LdapConfig.Users users, String... attributes) {
        this.users = users;
        this.attributes = attributes.clone();
    }

    /** Whether the name of a user's entry follows from the user's name. */
    boolean knowsEntryNames() {
        return !users.dnTemplate().isEmpty();
    }

    /** Name of the user's entry, by the template. */
    String entryName(String username) {
        String escaped = new RDN("cn", username).toString().substring("cn=".length());
        return users.dnTemplate().replace(HomePath.USERNAME, escaped);
    }

    /** Name of an entry that does not exist. */
    String nobodysName() {
        String nobody = "cn=nobody-" + UUID.randomUUID();
        return users.baseDn().isEmpty() ? nobody : nobody + "," + users.baseDn();
    }

    /** Asks for the user's entry. */
    SearchRequest forUser(String username) throws LDAPException {
        return knowsEntryNames() ? request(entryName(username), SearchScope.BASE, ANY_ENTRY) : search(username);
    }

    /** Asks for an entry by its name. */
    SearchRequest forEntry(String dn) throws LDAPException {
        return request(dn, SearchScope.BASE, ANY_ENTRY);
    }

    /** Whether it can be asked if somebody is disabled. */
    boolean knowsDisabled() {
        return !users.disabledFilter().isEmpty();
    }

    /** Asks for the entry, which is found if it is a disabled user's. */
    SearchRequest forDisabled(String dn) throws LDAPException {
        return request(dn, SearchScope.BASE, users.disabledFilter());
    }

    private SearchRequest search(String username) throws LDAPException {
        String filter = users.filter().replace(HomePath.USERNAME, Filter.encodeValue(username));
        SearchRequest request = request(users.baseDn(), SearchScope.SUB, filter);
        request.setSizeLimit(ENTRIES);
        return request;
    }

    private SearchRequest request(String dn, SearchScope scope, String filter) throws LDAPException {
        return new SearchRequest(new DN(dn).toString(), scope, Filter.create(filter), attributes);
    }
}
