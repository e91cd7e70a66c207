package io.ftpcluster.contract.log;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** Says once that something a process needs is away, and once that it is back. Thread-safe. */
public final class OutageLog {
    private final Logger log;
    private final String what;
    private final String consequence;
    private final AtomicBoolean away = new AtomicBoolean();

    /**
     * For one thing.
     *
     * @param what its name at the start of a sentence
     * @param consequence what that means for users
     */
    public OutageLog(Logger log, String what, String consequence) {
        this.log = log;
        this.what = what;
        this.consequence = consequence;
    }

    /** Notes a failure. */
    public void failed(String reason) {
        if (away.compareAndSet(false, true)) {
            log.warn("{} is not reachable ({}): {}", what, reason, consequence);
        }
    }

    /** Notes a success. */
    public void worked() {
        if (away.compareAndSet(true, false)) {
            log.info("{} is reachable again", what);
        }
    }

    /** What was wrong in the first place, in few words: for the log, and for administrators. */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
