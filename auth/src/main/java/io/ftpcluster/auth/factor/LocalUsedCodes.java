package io.ftpcluster.auth.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The codes that were used on this copy of the service. It forgets them when they would not be accepted any more. */
public final class LocalUsedCodes implements UsedCodes {
    private final Clock clock;
    private final Map<String, Used> last = new HashMap<>();
    private Instant cleaned;

    public LocalUsedCodes(Clock clock) {
        this.clock = clock;
        this.cleaned = clock.instant();
    }

    private record Used(long step, Instant at) {}

    @Override
    public synchronized boolean use(String username, long step) {
        Instant now = clock.instant();
        forgetBefore(now.minus(Totp.WINDOW));
        Used before = last.get(username);
        if (before != null && step <= before.step()) {
            return false;
        }
        last.put(username, new Used(step, now));
        return true;
    }

    /** How many users are remembered. */
    synchronized int size() {
        return last.size();
    }

    // Once for each window, so that a login does not look through all users.
    private void forgetBefore(Instant tooOld) {
        if (cleaned.isBefore(tooOld)) {
            last.values().removeIf(used -> used.at().isBefore(tooOld));
            cleaned = clock.instant();
        }
    }
}
