package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a session says, and how it ends. Thread-safe, but for the delay, which belongs to the session's thread. */
final class SessionReplies {
    private final ControlConnection control;
    private final SessionSecurity security;
    private final CommandQueue queue;
    private final Executor threads;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Reply farewell;
    private Duration delay = Duration.ZERO;

    SessionReplies(ControlConnection control, SessionSecurity security, CommandQueue queue, Executor threads) {
        this.control = control;
        this.security = security;
        this.queue = queue;
        this.threads = threads;
    }

    /** Lets the client wait for the reply to the command that runs; its next commands wait too, without a thread. */
    void delayNext(Duration wait) {
        delay = wait;
    }

    /** Sends a reply; 221 and 421 are last ones (RFC 959 §5.4), after 234 TLS begins (RFC 4217 §4). */
    void send(Reply reply) {
        Duration wait = delay;
        if (wait.isZero()) {
            sendNow(reply);
            return;
        }
        delay = Duration.ZERO;
        queue.pause();
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    sendNow(reply);
                    queue.resume();
                });
    }

    private void sendNow(Reply reply) {
        switch (reply.code()) {
            case CLOSING, SERVICE_CLOSING -> end(reply);
            case SECURITY_ACCEPTED -> {
                security.beginSwitch();
                control.startTls(reply);
            }
            default -> control.send(reply);
        }
    }

    /** Sends a last reply and closes the connection. */
    void end(Reply last) {
        if (ended.compareAndSet(false, true)) {
            control.send(last);
            control.close();
        }
    }

    /** Ends the session with this reply when its running command is over, or now when none runs. */
    void endSoon(Reply last) {
        farewell = last;
        if (queue.isIdle()) {
            sayFarewell();
        }
    }

    /** Says what {@link #endSoon} left to be said; called when a command is over. */
    void sayFarewell() {
        Reply last = farewell;
        if (last != null) {
            end(last);
        }
    }

    /** The client is gone: there is nobody to answer. */
    void clientLeft() {
        ended.set(true);
    }

    /** Whether the last reply was sent. */
    boolean isEnded() {
        return ended.get();
    }

    /** Whether the session is to end, at the latest with the command that runs. */
    boolean isEnding() {
        return farewell != null || !control.isOpen();
    }
}
