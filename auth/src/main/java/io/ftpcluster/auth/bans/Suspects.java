package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Who is behind one attempt to log in.
 *
 * @param user who uses the name
 * @param address who is at the address; empty when it is one that is never banned, or none at all
 * @param counted whether a failure counts: not from an address that is never banned, for the user neither
 */
record Suspects(Suspect user, Optional<Suspect> address, boolean counted) {
    static Suspects of(AuthenticateRequest request, BanRules rules) {
        Suspect user = Suspect.user(request.username());
        Optional<InetAddress> address = Suspect.parse(request.clientAddress());
        boolean allowed = address.filter(rules::isAllowed).isPresent();
        return new Suspects(user, allowed ? Optional.empty() : address.map(Suspect::address), !allowed);
    }

    /** The same, with the name by which a backend knows the user. */
    Suspects knownAs(String username) {
        return new Suspects(Suspect.user(username), address, counted);
    }

    /** Those whose ban keeps the attempt out. */
    List<Suspect> all() {
        return address.map(known -> List.of(known, user)).orElseGet(() -> List.of(user));
    }
}
