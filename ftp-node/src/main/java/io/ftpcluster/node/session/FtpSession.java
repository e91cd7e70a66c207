package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.node.cluster.SessionRecord;
import io.ftpcluster.node.codec.BadLine;
import io.ftpcluster.node.codec.CommandLine;
import io.ftpcluster.node.codec.ControlInput;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.log.SessionLog;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.transfer.LongWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session. Its commands run one at a time and in order on borrowed threads; methods without a word about
 * threads belong to them. The event loop and the registry's timer use only those that say so.
 *
 * <pre>
 *   open --line--> queued --turn--> running --reply--> open
 *     any: QUIT, 421, connection lost --> closed (the record is released, the reserved port given back)
 * </pre>
 */
public final class FtpSession {
    private static final Logger LOG = LoggerFactory.getLogger(FtpSession.class);
    private static final int MOST_WAITING = 64;
    private static final int MOST_FAILED_LOGINS = 3;

    private final String id;
    private final ControlConnection control;
    private final SessionServices services;
    private final CommandRunner runner;
    private final CommandQueue queue;
    private final long openedAt = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    private volatile long lastActivity = openedAt;
    private volatile LoginState login = new LoginState.Anonymous();
    private volatile @Nullable LongWork work;
    private volatile @Nullable Reply farewell;
    private final AtomicLong arrivals = new AtomicLong();
    private volatile long abortedBefore;
    private Workspace workspace = new Workspace();
    private long current;
    private int failedLogins;

    /** A session on a fresh connection. */
    public FtpSession(String id, ControlConnection control, SessionServices services, CommandRunner runner) {
        this.id = id;
        this.control = control;
        this.services = services;
        this.runner = runner;
        this.queue = new CommandQueue(services.threads());
    }

    /** Greets the client. Event loop. */
    public void greet() {
        try (SessionLog _ = logContext()) {
            LOG.info("New client connected from {}", peer());
            control.send(Reply.of(ReplyCode.READY, services.config().welcome()));
        }
    }

    /** Takes what the client sent. Event loop; never waits. */
    public void received(ControlInput input) {
        lastActivity = System.nanoTime();
        long number = arrivals.incrementAndGet();
        if (input instanceof CommandLine line && !queue.isIdle() && runner.runBesideTransfer(this, line)) {
            return;
        }
        if (queue.add(() -> turn(number, input)) >= MOST_WAITING) {
            control.pauseReading(true);
        }
    }

    private void turn(long number, ControlInput input) {
        if (ended.get()) {
            return;
        }
        current = number;
        try (SessionLog _ = logContext()) {
            switch (input) {
                case CommandLine line -> runner.run(this, line);
                case BadLine bad -> reply(bad.reply());
            }
        }
        lastActivity = System.nanoTime();
        resumeReading();
        sayFarewell();
    }

    private void resumeReading() {
        if (queue.size() == MOST_WAITING / 2) {
            control.pauseReading(false);
        }
    }

    /**
     * Ends the long work that is done, or that a command sent earlier will begin. Event loop or registry; does not wait:
     * the work's own command gives its reply.
     */
    public void abortWork() {
        abortedBefore = arrivals.get();
        LongWork running = work;
        if (running != null) {
            running.abort();
        }
    }

    /** Begins a transfer, or what else takes long: from now on some commands are answered beside it. */
    public void begin(LongWork started) {
        work = started;
        if (current < abortedBefore || farewell != null || !control.isOpen()) {
            started.abort();
        }
    }

    /** The long work is done. */
    public void endWork() {
        work = null;
    }

    /** The long work that is being done. Any thread. */
    public Optional<LongWork> work() {
        return Optional.ofNullable(work);
    }

    /** Sends a reply; 221 and 421 are last ones (RFC 959 §5.4). Any thread. */
    public void reply(Reply reply) {
        if (reply.code() == ReplyCode.CLOSING || reply.code() == ReplyCode.SERVICE_CLOSING) {
            end(reply);
        } else {
            control.send(reply);
        }
    }

    /** Sends a last reply and closes the connection. Any thread. */
    void end(Reply last) {
        if (ended.compareAndSet(false, true)) {
            control.send(last);
            control.close();
        }
    }

    /** Ends the session with this reply when its running command is over, or now when none runs. Registry. */
    void endSoon(Reply last) {
        farewell = last;
        if (queue.isIdle()) {
            sayFarewell();
        }
    }

    private void sayFarewell() {
        Reply last = farewell;
        if (last != null) {
            end(last);
        }
    }

    /** The connection is gone: what runs is ended, what was held is given back. Event loop. */
    public void disconnected() {
        ended.set(true);
        abortWork();
        queue.add(this::release);
    }

    private void release() {
        try (SessionLog _ = logContext()) {
            workspace.cancelRendezvous();
            services.records().closed(id);
            LOG.info("Client disconnected after {} s", sinceOpened().toSeconds());
        }
    }

    /** Notes the name the client gave; whoever was logged in is logged out. */
    public void name(String user) {
        logOut();
        login = new LoginState.Named(user);
    }

    /** Notes a login. */
    public void logIn(AuthResult.Granted granted, Storage storage) {
        login = new LoginState.LoggedIn(granted.username(), granted.home(), granted.permissions(), storage);
        failedLogins = 0;
        services.records().opened(new SessionRecord(id, granted.username(), peer(), Instant.now()));
    }

    /** Forgets the user and everything that was chosen (RFC 959 §4.1.1, REIN). */
    public void logOut() {
        workspace.cancelRendezvous();
        workspace = new Workspace();
        if (login instanceof LoginState.LoggedIn) {
            services.records().closed(id);
        }
        login = new LoginState.Anonymous();
    }

    /** Notes a wrong password; true when the client has had enough attempts. */
    public boolean failLogin() {
        login = new LoginState.Anonymous();
        failedLogins++;
        return failedLogins >= MOST_FAILED_LOGINS;
    }

    /** How far the login has come. Any thread. */
    public LoginState login() {
        return login;
    }

    /** What the session remembers. */
    public Workspace workspace() {
        return workspace;
    }

    /** What all sessions use. Any thread. */
    public SessionServices services() {
        return services;
    }

    /** The control connection. Any thread. */
    public ControlConnection control() {
        return control;
    }

    /** Unique in the cluster. Any thread. */
    public String id() {
        return id;
    }

    /** The client's address as text. Any thread. */
    public String peer() {
        return control.client().getAddress().getHostAddress();
    }

    /** Whether no command runs or waits, and none came for this time. Any thread. */
    boolean isQuietFor(Duration time) {
        return queue.isIdle() && System.nanoTime() - lastActivity >= time.toNanos();
    }

    /** Time since the connection came. Any thread. */
    Duration sinceOpened() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    private SessionLog logContext() {
        String user = login instanceof LoginState.LoggedIn in ? SafeText.of(in.user()) : "";
        return SessionLog.of(id, user, peer());
    }
}
