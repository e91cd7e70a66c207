package io.ftpcluster.contract.password;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What passwords are checked against where there is no such user, so that an unknown name costs what a known one costs,
 * whatever kinds of hashes there are. Immutable.
 */
public final class DecoyHashes {
    private static final String NOBODYS_HASH = Passwords.hash(UUID.randomUUID().toString());

    private final List<String> hashes;

    private DecoyHashes(List<String> hashes) {
        this.hashes = hashes;
    }

    /** Those of the users; what no password can match is left out. */
    public static DecoyHashes among(Stream<String> hashes) {
        return new DecoyHashes(hashes.filter(Passwords::isBearable).toList());
    }

    /**
     * The hash for a name. It is one of the users', and stays the same for a name, so that asking twice tells nothing
     * either. Whether it matches must not count.
     */
    public String decoyFor(String username) {
        return hashes.isEmpty() ? NOBODYS_HASH : hashes.get(Math.floorMod(username.hashCode(), hashes.size()));
    }
}
