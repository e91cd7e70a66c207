package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user who logs in, lists and leaves, again and again in the background, whatever happens to the service meanwhile.
 * Closing it ends it. Thread-safe.
 */
public final class LoginStream implements AutoCloseable {
    private final TestService service;
    private final AtomicInteger logins = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread user;
    private volatile boolean enough;

    private LoginStream(TestService service) {
        this.service = service;
        this.user = Thread.ofVirtual().name("login-stream").unstarted(this::run);
    }

    /** Starts it. */
    public static LoginStream start(TestService service) {
        LoginStream stream = new LoginStream(service);
        stream.user.start();
        return stream;
    }

    /** How many logins have succeeded so far. */
    public int logins() {
        return logins.get();
    }

    /** What went wrong, one line for each failed attempt. */
    public List<String> failures() {
        return failures;
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        user.join();
    }

    private void run() {
        while (!enough) {
            Instant begin = Instant.now();
            try (FtpSession session = service.session()) {
                session.list("/");
                logins.incrementAndGet();
            } catch (IOException | RuntimeException e) {
                failures.add("login %d, begun %s: %s in %s".formatted(logins.get() + 1, begin, e, stepOf(e)));
            }
        }
    }

    /** Which step of the session failed. */
    private static String stepOf(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(FtpSession.class.getName()))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("an unknown step");
    }
}
