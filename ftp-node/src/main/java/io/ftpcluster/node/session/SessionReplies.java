package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a session says, and how it ends. Thread-safe. */
final class SessionReplies {
    private final ControlConnection control;
    private final SessionSecurity security;
    private final CommandQueue queue;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Reply farewell;
    private volatile @Nullable Long endedAt;

    SessionReplies(ControlConnection control, SessionSecurity security, CommandQueue queue) {
        this.control = control;
        this.security = security;
        this.queue = queue;
    }

    /** Sends a reply; 221 and 421 are last ones (RFC 959 §5.4), after 234 TLS begins (RFC 4217 §4). */
    void send(Reply reply) {
        switch (reply.code()) {
            case CLOSING, SERVICE_CLOSING -> end(reply);
            case SECURITY_ACCEPTED -> {
                security.beginSwitch();
                control.startTls(reply);
            }
            default -> control.send(reply);
        }
    }

    /**
     * Sends the reply to the command that runs, now or when it is known. The commands behind it wait until then, and no
     * thread does.
     *
     * @param coming must not fail
     * @param afterwards what is done when a reply was not known at once
     */
    void sendWhenKnown(CompletableFuture<Reply> coming, Runnable afterwards) {
        if (coming.isDone()) {
            send(coming.join());
            return;
        }
        queue.pause();
        var _ = coming.thenAccept(reply -> {
            send(reply);
            afterwards.run();
            queue.resume();
        });
    }

    /** Sends a last reply and closes the connection. */
    void end(Reply last) {
        if (ended.compareAndSet(false, true)) {
            endedAt = System.nanoTime();
            control.send(last);
            control.close();
        }
    }

    /** Ends the session with this reply when its running command is over, or now when none runs. */
    void endSoon(Reply last) {
        farewell = last;
        endIfIdle();
    }

    /** Says what {@link #endSoon} left to be said when no command runs; for the moment a command is just over. */
    void endIfIdle() {
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

    /** Whether the last reply was sent so long ago. */
    boolean isEndedFor(Duration time) {
        Long since = endedAt;
        return since != null && System.nanoTime() - since >= time.toNanos();
    }

    /** Whether the session is to end, at the latest with the command that runs. */
    boolean isEnding() {
        return farewell != null || !control.isOpen();
    }
}
