package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import java.util.Optional;

/** What users with a quota have stored, as the whole cluster counts it. Thread-safe; nothing fails. */
public interface QuotaBook {
    /**
     * A number of files and of bytes.
     *
     * @param bytes of all files together
     * @param files how many
     */
    record Amount(long bytes, long files) {}

    /**
     * Reserves room for a running upload, in the place of what it has reserved before. Blocks, for some seconds at most.
     *
     * @param need what the upload adds at least
     * @param wantedBytes how many bytes to reserve where there is room
     */
    QuotaAnswer reserve(String user, UserLimits limits, String upload, Amount need, long wantedBytes);

    /**
     * Ends what an upload has reserved, and notes a change.
     *
     * @param upload empty: only a change
     */
    void settle(String user, String upload, Amount change);

    /** Notes what a user has stored, unless that is known already. */
    void counted(String user, Amount stored);

    /** What a user has stored; empty: unknown. Blocks, for some seconds at most. */
    Optional<Amount> stored(String user);

    /** Renews what uploads have reserved, and notes what could not be noted before; called every 10 seconds. */
    void renew();
}
