package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import java.util.Optional;

/**
 * One entry of a users file, as far as it could be read.
 *
 * @param user whose it is; where there is a fault, only the name counts, which is empty where that cannot be read either
 * @param fault why it has not the form of an entry, as the end of a sentence that begins with the user, without any value
 *     of the entry; empty: it has
 */
record ReadEntry(UserEntry user, Optional<String> fault) {
    /** One that has the form of an entry, whatever is in it. */
    static ReadEntry of(UserEntry user) {
        return new ReadEntry(user, Optional.empty());
    }
}
