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
import io.ftpcluster.node.tls.SessionTls;
import io.ftpcluster.node.transfer.LongWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session. Its commands run one at a time and in order, those that never wait on the event loop and the
 * others on borrowed threads; methods without a word about threads belong to them. The event loop and the registry's timer use only those that say so.
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
    private static final int MOST_LONG_LINES = 3;
    private static final Reply TOO_MANY_LONG_LINES =
            Reply.of(ReplyCode.SERVICE_CLOSING, "Too many command lines that are too long.");
    private static final Reply NO_LOGIN = Reply.of(ReplyCode.SERVICE_CLOSING, "Too many commands without a login.");

    private final String id;
    private final ControlConnection control;
    private final SessionServices services;
    private final CommandRunner runner;
    private final CommandQueue queue;
    private final Seat seat;
    private final long openedAt = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final SessionSecurity security = new SessionSecurity();

    private volatile long lastActivity = openedAt;
    private volatile LoginState login = new LoginState.Anonymous();
    private volatile @Nullable LongWork work;
    private volatile @Nullable Reply farewell;
    private final AtomicLong arrivals = new AtomicLong();
    private volatile long abortedBefore;
    private volatile long droppedUpTo;
    private Workspace workspace = new Workspace();
    private long current;
    private int failedLogins;
    private int longLines;
    private int commandsWithoutLogin;
    private Duration replyDelay = Duration.ZERO;

    /** A session on a fresh connection. */
    public FtpSession(String id, ControlConnection control, SessionServices services, CommandRunner runner, Seat seat) {
        this.id = id;
        this.control = control;
        this.services = services;
        this.runner = runner;
        this.seat = seat;
        this.queue = new CommandQueue(services.threads());
    }

    /** Greets the client. Event loop. */
    public void greet() {
        try (SessionLog _ = logContext()) {
            LOG.info("New client connected from {}", peer());
            control.send(Reply.of(ReplyCode.READY, services.config().welcome()));
        }
    }

    /**
     * The control connection is safe now. What came before is dropped: it may be somebody else's. Event loop.
     *
     * @param implicit whether the connection began with the handshake
     */
    public void secured(SessionTls agreed, boolean implicit) {
        droppedUpTo = arrivals.get();
        security.secured(agreed, implicit);
        try (SessionLog _ = logContext()) {
            String client = agreed.clientSubject().map(SafeText::of).orElse("without a client certificate");
            LOG.info("TLS of the control connection: {}, {}", agreed.description(), client);
        }
    }

    /** Takes what the client sent. Event loop; never waits. */
    public void received(ControlInput input) {
        lastActivity = System.nanoTime();
        long number = arrivals.incrementAndGet();
        if (input instanceof CommandLine line && isBusyForUser() && runner.runBesideTransfer(this, line)) {
            return;
        }
        if (queue.add(new Turn(number, input)) >= MOST_WAITING) {
            control.pauseReading(true);
        }
    }

    /** The turn of one command. */
    private final class Turn implements CommandQueue.Task {
        private final long number;
        private final ControlInput input;

        Turn(long number, ControlInput input) {
            this.number = number;
            this.input = input;
        }

        @Override
        public boolean tryAtOnce() {
            return input instanceof CommandLine line && !isToBeDropped(number) && answerAtOnce(number, line);
        }

        @Override
        public void run() {
            turn(number, input);
        }
    }

    private boolean answerAtOnce(long number, CommandLine line) {
        current = number;
        // A command before the login is counted, and may be the last one.
        if (!(login instanceof LoginState.LoggedIn) && mostBeforeLogin() <= commandsWithoutLogin) {
            return false;
        }
        boolean wasLoggedIn = login instanceof LoginState.LoggedIn;
        try (SessionLog _ = logContext()) {
            if (!runner.runAtOnce(this, line)) {
                return false;
            }
        }
        if (!wasLoggedIn) {
            commandsWithoutLogin++;
        }
        afterTurn();
        return true;
    }

    private int mostBeforeLogin() {
        return services.config().limits().maxCommandsBeforeLogin().orElse(Integer.MAX_VALUE);
    }

    private boolean isToBeDropped(long number) {
        return ended.get() || security.isSwitching() || number <= droppedUpTo;
    }

    // Nothing is answered beside a login: its commands are counted, and its answer may be delayed.
    private boolean isBusyForUser() {
        return login instanceof LoginState.LoggedIn && !queue.isIdle();
    }

    private void turn(long number, ControlInput input) {
        if (ended.get()) {
            return;
        }
        if (security.isSwitching() || number <= droppedUpTo) {
            resumeReading();
            return;
        }
        current = number;
        try (SessionLog _ = logContext()) {
            switch (input) {
                case CommandLine line when isPatienceOver() -> end(NO_LOGIN);
                case CommandLine line -> runner.run(this, line);
                case BadLine bad -> refuse(bad);
            }
        }
        afterTurn();
    }

    private void afterTurn() {
        lastActivity = System.nanoTime();
        resumeReading();
        sayFarewell();
    }

    private boolean isPatienceOver() {
        return !(login instanceof LoginState.LoggedIn) && ++commandsWithoutLogin > mostBeforeLogin();
    }

    private void refuse(BadLine bad) {
        boolean tooLong = bad == BadLine.TOO_LONG && ++longLines > MOST_LONG_LINES;
        reply(tooLong || bad == BadLine.ENDLESS ? TOO_MANY_LONG_LINES : bad.reply());
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

    /**
     * Lets the client wait for the reply to the command that runs; its next commands wait too. No thread is held
     * meanwhile.
     */
    public void delayReply(Duration delay) {
        replyDelay = delay;
    }

    /** Sends a reply; 221 and 421 are last ones (RFC 959 §5.4), after 234 TLS begins (RFC 4217 §4). Any thread. */
    public void reply(Reply reply) {
        Duration delay = replyDelay;
        if (delay.isZero()) {
            sendNow(reply);
            return;
        }
        replyDelay = Duration.ZERO;
        queue.pause();
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, services.threads())
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
        queue.add(new Release());
    }

    /** What is done last. */
    private final class Release implements CommandQueue.Task {
        @Override
        public boolean tryAtOnce() {
            release();
            return true;
        }

        @Override
        public void run() {
            release();
        }
    }

    private void release() {
        try (SessionLog _ = logContext()) {
            workspace.cancelRendezvous();
            endBandwidth();
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
        login = new LoginState.LoggedIn(
                granted.username(),
                granted.home(),
                granted.permissions(),
                storage,
                services.data().bandwidth().join(granted.username()));
        seat.logIn();
        failedLogins = 0;
        commandsWithoutLogin = 0;
        services.records().opened(new SessionRecord(id, granted.username(), peer(), Instant.now()));
    }

    /** Forgets the user and everything that was chosen (RFC 959 §4.1.1, REIN). */
    public void logOut() {
        workspace.cancelRendezvous();
        workspace = new Workspace();
        endBandwidth();
        seat.logOut();
        if (login instanceof LoginState.LoggedIn) {
            services.records().closed(id);
        }
        login = new LoginState.Anonymous();
    }

    private void endBandwidth() {
        if (login instanceof LoginState.LoggedIn user) {
            user.bandwidth().close();
        }
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

    /** How safe the session is. */
    public SessionSecurity security() {
        return security;
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
    public Duration sinceOpened() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    private SessionLog logContext() {
        String user = login instanceof LoginState.LoggedIn in ? SafeText.of(in.user()) : "";
        return SessionLog.of(id, user, peer());
    }
}
