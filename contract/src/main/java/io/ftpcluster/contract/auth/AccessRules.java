package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where, when and how a user may log in. A right password that breaks one of them is answered as a wrong one.
 *
 * @param networks addresses and CIDR blocks of clients, one of which must hold the client's; empty: from anywhere
 * @param hours when sessions are allowed, any one of them; empty: always
 * @param expires moment from which the user cannot log in any more, RFC 3339; empty: never
 * @param requireTls true: only over TLS
 */
public record AccessRules(List<String> networks, List<AllowedHours> hours, String expires, boolean requireTls) {
    /** From anywhere, always, and without TLS too. */
    public static final AccessRules ANY = new AccessRules(null, null, null, false);

    public AccessRules(
            @Nullable List<String> networks,
            @Nullable List<AllowedHours> hours,
            @Nullable String expires,
            boolean requireTls) {
        this.networks = List.copyOf(requireNonNullElse(networks, List.of()));
        this.hours = List.copyOf(requireNonNullElse(hours, List.of()));
        this.expires = requireNonNullElse(expires, "");
        this.requireTls = requireTls;
    }

    /** These conditions, and the others' where there is none. */
    public AccessRules orElse(AccessRules others) {
        return new AccessRules(
                networks.isEmpty() ? others.networks : networks,
                hours.isEmpty() ? others.hours : hours,
                expires.isEmpty() ? others.expires : expires,
                requireTls || others.requireTls);
    }
}
