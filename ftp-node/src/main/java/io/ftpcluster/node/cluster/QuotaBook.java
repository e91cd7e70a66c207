package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import java.time.Duration;
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
     * Whose files are counted, and where: what was counted in another home says nothing about this one.
     *
     * @param user canonical name
     * @param home absolute path below the shared root
     */
    record Owner(String user, String home) {}

    /**
     * Reserves room for a running upload, in the place of what it has reserved before. Blocks, for some seconds at most.
     *
     * @param need what the upload adds at least
     * @param wantedBytes how many bytes to reserve where there is room
     */
    QuotaAnswer reserve(Owner owner, UserLimits limits, String upload, Amount need, long wantedBytes);

    /**
     * Announces that the disk is about to change; {@link #settle} ends that. Waits while somebody counts what the user
     * has, and while somebody else has announced to change one of these places; for some seconds at most.
     *
     * @param id of an upload, or of this change
     * @param places what nobody else may change until then; none: the change goes on for long, and others go on beside it
     */
    void changing(Owner owner, String id, String... places);

    /**
     * Ends what an upload has reserved, or what was announced, and notes the change.
     *
     * @param id of an upload or a change; empty: of nothing that was announced
     * @param places what is not as it was
     */
    void settle(Owner owner, String id, Amount change, String... places);

    /** Until when an interrupted upload takes room that nobody comes back to. */
    Duration KEPT_FOR = Duration.ofDays(1);

    /** How many interrupted uploads of one user are kept, so that they are few to look through. */
    int MOST_KEPT = 100;

    /**
     * Reserves room for what is kept of an interrupted upload, in the place of what was kept under its name before; for
     * {@link #KEPT_FOR}. Blocks, for some seconds at most.
     *
     * @return false: {@link #MOST_KEPT} others are kept
     */
    boolean keep(Owner owner, String place, Amount arrived);

    /** How many bytes are kept of a user's interrupted uploads; 0 also when that is unknown. Blocks as {@link #stored}. */
    long kept(Owner owner);

    /** Ends what was reserved for what is kept under a name. Does not wait. */
    void release(Owner owner, String place);

    /** A count of what is on the disk, which has begun; to be closed, also when it has failed. */
    interface DiskCount extends AutoCloseable {
        /**
         * Notes what a user has stored, unless that is known already. Where something has changed since the count began it
         * is near the truth, and is counted anew at once.
         */
        void note(Amount stored);

        @Override
        void close();
    }

    /**
     * Says that somebody begins to count what a user has stored in a home, because that is not known. May wait while
     * somebody else does.
     */
    DiskCount count(Owner owner);

    /** What a user has stored; empty: unknown. Blocks, for some seconds at most. */
    Optional<Amount> stored(Owner owner);

    /** Renews what uploads have reserved, and notes what could not be noted before; called every 10 seconds. */
    void renew();
}
