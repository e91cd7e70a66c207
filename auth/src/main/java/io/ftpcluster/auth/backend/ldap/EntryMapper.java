package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNullElse;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.ftpcluster.auth.backend.HomePath;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes users of entries. */
final class EntryMapper {
    private final LdapConfig.Mapping mapping;

    EntryMapper(LdapConfig.Mapping mapping) {
        this.mapping = mapping;
    }

    /** The attributes it reads. */
    String[] attributes() {
        return List.of(
                        mapping.nameAttribute(),
                        mapping.homeAttribute(),
                        mapping.groups().attribute())
                .stream()
                .filter(attribute -> !attribute.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * The user of an entry.
     *
     * @param typed name that led to the entry: of several names it is the one that counts
     * @throws LDAPException when the entry lacks what a user needs; the message says what
     */
    UserEntry user(String typed, Entry entry) throws LDAPException {
        List<String> names = values(entry, mapping.nameAttribute());
        if (names.isEmpty()) {
            throw new LDAPException(ResultCode.OTHER, "an entry has no attribute " + mapping.nameAttribute());
        }
        String name = names.stream().filter(typed::equalsIgnoreCase).findFirst().orElse(names.getFirst());
        return UserEntry.of(name, "", home(name, entry), permissions(entry));
    }

    private String home(String name, Entry entry) throws LDAPException {
        Optional<String> own = values(entry, mapping.homeAttribute()).stream().findFirst();
        Optional<String> home =
                own.isPresent() ? own.filter(HomePath::isHome) : HomePath.of(mapping.homeTemplate(), name);
        return home.orElseThrow(
                () -> new LDAPException(ResultCode.OTHER, "an entry gives a home that is no absolute path without .."));
    }

    private Set<Permission> permissions(Entry entry) {
        Set<Permission> all = new HashSet<>(mapping.permissions());
        List<String> groups = values(entry, mapping.groups().attribute());
        for (LdapConfig.Grant grant : mapping.groups().grants()) {
            if (groups.stream().anyMatch(group -> isSame(group, grant.dn()))) {
                all.addAll(grant.permissions());
            }
        }
        return all;
    }

    private static List<String> values(Entry entry, String attribute) {
        String @Nullable [] values = attribute.isEmpty() ? null : entry.getAttributeValues(attribute);
        return Arrays.asList(requireNonNullElse(values, new String[0]));
    }

    private static boolean isSame(String one, String other) {
        try {
            return DN.equals(one, other);
        } catch (LDAPException noName) {
            return false;
        }
    }
}
