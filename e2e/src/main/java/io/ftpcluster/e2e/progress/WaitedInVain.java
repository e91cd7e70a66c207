package io.ftpcluster.e2e.progress;

/** A condition did not come true within its limit. The message says which, and what was missing. */
public final class WaitedInVain extends RuntimeException {
    public WaitedInVain(String message) {
        super(message);
    }
}
