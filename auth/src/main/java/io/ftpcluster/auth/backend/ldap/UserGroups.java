package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.util.List;
import java.util.Set;

/** Finds the groups of a user, in one of the ways in which directories keep them. Thread-safe. */
interface UserGroups {
    /** Attributes of the user's entry that it reads. */
    List<String> attributes();

    /**
     * Names of the groups that the user is in; those that give nothing may be absent.
     *
     * @param directory who is asked; what it may not see does not count
     * @param username the canonical name
     * @param user the user's entry
     * @throws LDAPException when the directory does not answer: a fault must not look like a user without groups
     */
    Set<DN> of(LDAPInterface directory, String username, Entry user) throws LDAPException;

    /** The way that the settings say. */
    static UserGroups as(LdapConfig.Groups groups) {
        return switch (groups.lookup()) {
            case LdapConfig.GroupLookup.MemberOf way -> new MemberOfGroups(way);
            case LdapConfig.GroupLookup.Member way -> new MemberGroups(way);
            case LdapConfig.GroupLookup.Posix way -> new PosixGroups(way);
            case LdapConfig.GroupLookup.ActiveDirectory way ->
                new ActiveDirectoryGroups(
                        groups.grants().stream().map(LdapConfig.Grant::dn).toList());
        };
    }
}
