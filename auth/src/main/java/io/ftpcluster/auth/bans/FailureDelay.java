package io.ftpcluster.auth.bans;

import java.time.Duration;

/**
 * When a denial is answered, so that the time tells nothing of its reason: after whole steps, each longer than any check
 * takes, because a hash, a directory and a ban take different times; and then later with every denial that the address
 * has had, whatever the reason, because a right password that is of no use would show otherwise by being answered at
 * once. A grant is never held back. It is two seconds at most beside the step: a node's patience
 * ({@link io.ftpcluster.contract.auth.AuthApi#PATIENCE}) is made for that.
 *
 * @param step how long a denial takes at least, from the question on; one that takes longer takes a multiple of it
 * @param first how long the second denial of an address is held back beside; it doubles with each further one
 */
public record FailureDelay(Duration step, Duration first) {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long MOST_DOUBLINGS = 20;

    /**
     * How long an answer still has to be held back.
     *
     * @param denials how many denials the address has had within the window, this one included; 0: it is not held back
     *     for any
     * @param spent how long ago the question came
     */
    Duration rest(long denials, Duration spent) {
        Duration over = Duration.ofNanos(spent.toNanos() % step.toNanos());
        return step.minus(over).plus(after(denials));
    }

    /** The delay beside the step, after so many denials. */
    Duration after(long denials) {
        if (denials < 2) {
            return Duration.ZERO;
        }
        Duration delay = first.multipliedBy(1L << Math.min(denials - 2, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
