package io.ftpcluster.node.cluster;

/** What the count says to somebody who wants to store something. */
public sealed interface QuotaAnswer {
    /**
     * There is room, and it is reserved.
     *
     * @param bytes how much
     */
    record Granted(long bytes) implements QuotaAnswer {}

    /** There is no room. */
    record Full() implements QuotaAnswer {}

    /** What the user has stored has never been counted: count, note it, and ask again. */
    record NeverCounted() implements QuotaAnswer {}

    /** Redis does not answer, and nobody may store anything then. */
    record Unknown() implements QuotaAnswer {}
}
