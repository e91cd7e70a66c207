package io.ftpcluster.node.cluster;

import io.ftpcluster.node.cluster.QuotaBook.Amount;

/**
 * A change of what a user has stored that could not be noted in Redis yet.
 *
 * @param change all of it
 * @param count the id of the last count before it: a later one may hold the change or not. Unknown: it may have been noted
 *     already
 */
record OwedChange(Amount change, String count) {
    private static final String UNKNOWN = "unknown";

    /** Both in one; none of them is noted alone any more. */
    OwedChange and(OwedChange other) {
        return new OwedChange(
                new Amount(change.bytes() + other.change.bytes(), change.files() + other.change.files()),
                count.equals(other.count) ? count : UNKNOWN);
    }

    /** The same when nobody knows whether Redis has noted it. */
    OwedChange inDoubt() {
        return new OwedChange(change, UNKNOWN);
    }
}
