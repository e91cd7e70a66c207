package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many logins of one user at the same moment, each through the balancer to whatever node. The sessions that came about
 * are held until {@link #close}. For one thread.
 */
public final class LoginBurst implements AutoCloseable {
    private final List<FtpSession> sessions = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int broken;

    private LoginBurst() {}

    /** Lets them all begin together, and waits until each was answered. */
    public static LoginBurst of(int logins, TestService service, FtpLogin user) throws Exception {
        LoginBurst burst = new LoginBurst();
        CountDownLatch begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FtpSession>> attempts = new ArrayList<>();
            for (int i = 0; i < logins; i++) {
                attempts.add(threads.submit(() -> {
                    begin.await();
                    return FtpSession.open(service.address(), user);
                }));
            }
            begin.countDown();
            for (Future<FtpSession> attempt : attempts) {
                burst.note(attempt);
            }
        }
        return burst;
    }

    private void note(Future<FtpSession> attempt) throws InterruptedException, ExecutionException {
        try {
            sessions.add(attempt.get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case FtpFailure refused -> refusals.add(String.valueOf(refused.getMessage()));
                case IOException _ -> broken++;
                case null, default -> throw e;
            }
        }
    }

    /** The sessions that came about. */
    public List<FtpSession> sessions() {
        return sessions;
    }

    /** How many connections broke before they were logged in or refused, as those to a node do that is killed. */
    public int broken() {
        return broken;
    }

    /** What the others were answered. */
    public List<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        for (FtpSession session : sessions) {
            try {
                session.close();
            } catch (IOException _) {
                // Its node is gone, and so is it.
            }
        }
    }
}
