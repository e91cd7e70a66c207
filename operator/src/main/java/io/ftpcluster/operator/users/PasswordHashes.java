package io.ftpcluster.operator.users;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where hashes of plain passwords come from: made beside the reconciliation, because each costs tens of milliseconds. */
public interface PasswordHashes {
    /**
     * A hash; empty while it is being made, which this call begins.
     *
     * @param source what the password was read from: the same source has the same password
     * @param before the user's hash of a former source, kept when the password is still the same; null: none
     */
    Optional<String> hash(PasswordSource source, String password, @Nullable String before);

    /** Forgets all hashes but those of these sources. */
    void keepOnly(Set<PasswordSource> sources);
}
