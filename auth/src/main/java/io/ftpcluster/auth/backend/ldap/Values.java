package io.ftpcluster.auth.backend.ldap;

import static java.util.Objects.requireNonNullElse;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of entries. */
final class Values {
    private Values() {}

    /** All values of an attribute; none for an attribute that is absent, or whose name is empty. */
    static List<String> of(Entry entry, String attribute) {
        String @Nullable [] values = attribute.isEmpty() ? null : entry.getAttributeValues(attribute);
        return Arrays.asList(requireNonNullElse(values, new String[0]));
    }

    /** A text that is known to be the name of an entry. Such names are equal however they are written. */
    static DN name(String valid) {
        try {
            return new DN(valid);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("Not the name of an entry: " + valid, e);
        }
    }
}
