package io.ftpcluster.auth.backend.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import io.ftpcluster.auth.backend.HomePath;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes users of entries. Thread-safe. */
final class EntryMapper {
    private final LdapConfig.Mapping mapping;
    private final UserGroups groups;

    EntryMapper(LdapConfig.Mapping mapping) {
        this.mapping = mapping;
        this.groups = UserGroups.as(mapping.groups());
    }

    /** The attributes it reads. */
    String[] attributes() {
        return Stream.concat(Stream.of(mapping.nameAttribute(), mapping.homeAttribute()), groups.attributes().stream())
                .filter(attribute -> !attribute.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * The user of an entry.
     *
     * @param directory who is asked for the user's groups
     * @param typed name that led to the entry: of several names it is the one that counts
     * @throws LDAPException when the entry lacks what a user needs, or the directory does not answer; the message says
     *     what
     */
    UserEntry user(LDAPInterface directory, String typed, Entry entry) throws LDAPException {
        String name = name(typed, entry)
                .orElseThrow(() ->
                        new LDAPException(ResultCode.OTHER, "an entry has no attribute " + mapping.nameAttribute()));
        return UserEntry.of(name, "", home(name, entry), permissions(directory, name, entry));
    }

    /**
     * The user's canonical name; empty when the entry has none.
     *
     * @param typed name that led to the entry: of several names it is the one that counts
     */
    Optional<String> name(String typed, Entry entry) {
        List<String> names = Values.of(entry, mapping.nameAttribute());
        return names.stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    private String home(String name, Entry entry) throws LDAPException {
        Optional<String> own =
                Values.of(entry, mapping.homeAttribute()).stream().findFirst();
        Optional<String> home =
                own.isPresent() ? own.filter(HomePath::isHome) : HomePath.of(mapping.homeTemplate(), name);
        return home.orElseThrow(
                () -> new LDAPException(ResultCode.OTHER, "an entry gives a home that is no absolute path without .."));
    }

    private Set<Permission> permissions(LDAPInterface directory, String name, Entry entry) throws LDAPException {
        Set<Permission> all = new HashSet<>(mapping.permissions());
        List<LdapConfig.Grant> grants = mapping.groups().grants();
        Set<DN> found = grants.isEmpty() ? Set.of() : groups.of(directory, name, entry);
        for (LdapConfig.Grant grant : grants) {
            if (found.contains(Values.name(grant.dn()))) {
                all.addAll(grant.permissions());
            }
        }
        return all;
    }
}
