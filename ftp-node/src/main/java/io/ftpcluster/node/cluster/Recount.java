package io.ftpcluster.node.cluster;

import java.util.List;

/**
 * The right of this node to count one user's files anew, beside uploads that go on. Whatever changes files is announced
 * before and noted after ({@link QuotaBook#changing}), so after {@link #hold} the disk and the notes agree. Every method
 * blocks, for some seconds at most.
 *
 * <pre>
 * look at everything → look again at what has {@link #changed} → {@link #hold} → look again → {@link #finish}
 *                              ↑                                     |
 *                              └──────── something is under way ─────┘
 * </pre>
 */
public interface Recount {
    /** The user's home, an absolute path below the shared root. */
    String home();

    /** Keeps the right for another minute; false when it is lost, or Redis is away. */
    boolean keep();

    /** The places that have changed since they were last asked for. */
    List<String> changed();

    /**
     * Makes changes that begin now wait, for five seconds at most, and looks whether one is under way that has begun
     * before.
     *
     * @return false when one is, and does not end soon: nothing waits any more then
     */
    boolean hold();

    /**
     * Notes the result, and lets changes go on.
     *
     * @return false when changes have not waited until now: what was counted may be wrong, and is not noted
     */
    boolean finish(QuotaBook.Amount stored);

    /** Gives the recount up: what was known stays. A node that only ends leaves it, and another one takes its place. */
    void abandon();
}
