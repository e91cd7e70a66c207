package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.node.cluster.Flow;
import io.ftpcluster.node.codec.BadLine;
import io.ftpcluster.node.codec.CommandLine;
import io.ftpcluster.node.codec.ControlInput;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.log.SessionLog;
import io.ftpcluster.node.tls.SessionTls;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.LongWork;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session. Its commands run one at a time and in order, those that never wait on the event loop and the
 * others on borrowed threads; methods without a word about threads belong to them. The event loop and the registry's
 * timer use only those that say so.
 *
 * <pre>
 *   open --line--> queued --turn--> running --reply--> open
 *     any: QUIT, 421, connection lost --> closed (the record is released, the reserved port given back)
 * </pre>
 */
public final class FtpSession {
    private static final Logger LOG = LoggerFactory.getLogger(FtpSession.class);
    private static final int MOST_WAITING = 64;
    private static final int MOST_LONG_LINES = 3;
    private static final Reply TOO_MANY_LONG_LINES =
            Reply.of(ReplyCode.SERVICE_CLOSING, "Too many command lines that are too long.");
    private static final Reply USED_UP =
            Reply.of(ReplyCode.SERVICE_CLOSING, "Too many transfers for one TLS session. Connect again.");
    private static final Reply NO_LOGIN = Reply.of(ReplyCode.SERVICE_CLOSING, "Too many commands without a login.");
    private static final Reply BROKEN = Reply.of(ReplyCode.SERVICE_CLOSING, "Internal error, please connect again.");

    private final String id;
    private final ControlConnection control;
    private final SessionServices services;
    private final CommandRunner runner;
    private final CommandQueue queue;
    private final SessionAccount account;
    private final SessionReplies replies;
    private final SessionSecurity security = new SessionSecurity();
    private final RunningWork work = new RunningWork();
    private final long openedAt = System.nanoTime();

    private final AtomicLong arrivals = new AtomicLong();
    private volatile long lastActivity = openedAt;
    private volatile long droppedUpTo;
    private long current;
    private int longLines;

    /** A session on a fresh connection. */
    public FtpSession(String id, ControlConnection control, SessionServices services, CommandRunner runner, Seat seat) {
        this.id = id;
        this.control = control;
        this.services = services;
        this.runner = runner;
        this.queue = new CommandQueue(services.threads(), control::isKeepingUp);
        this.account = new SessionAccount(id, addressOf(control), services, seat, work);
        this.replies = new SessionReplies(control, security, queue);
    }

    private static String addressOf(ControlConnection control) {
        return control.client().getAddress().getHostAddress();
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

    // Nothing is answered beside a login: its commands are counted, and its answer may be delayed.
    private boolean isBusyForUser() {
        return account.isLoggedIn() && !queue.isIdle();
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

        @Override
        public void broke(Throwable why) {
            endBroken(why);
        }
    }

    private void endBroken(Throwable why) {
        end(BROKEN);
        try (SessionLog _ = logContext()) {
            LOG.error("The session is ended, a command broke", why);
        }
    }

    private boolean isToBeDropped(long number) {
        return replies.isEnded() || security.isSwitching() || number <= droppedUpTo;
    }

    private boolean answerAtOnce(long number, CommandLine line) {
        current = number;
        // A command before the login is counted, and may be the last one.
        if (account.isPatienceOver()) {
            return false;
        }
        try (SessionLog _ = logContext()) {
            if (!runner.runAtOnce(this, line)) {
                return false;
            }
        }
        account.countCommand();
        afterTurn();
        return true;
    }

    private void turn(long number, ControlInput input) {
        if (isToBeDropped(number)) {
            resumeReading();
            return;
        }
        current = number;
        try (SessionLog _ = logContext()) {
            switch (input) {
                case CommandLine line when account.isPatienceOver() -> end(NO_LOGIN);
                case CommandLine line -> runCounted(line);
                case BadLine bad -> refuse(bad);
            }
        }
        afterTurn();
    }

    private void runCounted(CommandLine line) {
        account.countCommand();
        runner.run(this, line);
    }

    private void afterTurn() {
        lastActivity = System.nanoTime();
        resumeReading();
        replies.sayFarewell();
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
        work.abort(arrivals.get());
    }

    /** Notes which verb of the command table came. Any thread. */
    public void noteCommand(String verb) {
        work.command(verb);
    }

    /**
     * Asks the cluster for the running command's transfer; false when the user has as many as allowed. Waits for Redis
     * only where there is a limit. {@link #giveTransferBack} follows.
     *
     * @param direction which way
     * @param path what is transferred, on the volume
     */
    public boolean takeTransfer(Direction direction, String path) {
        return services.cluster()
                .sessions()
                .beginTransfer(id, direction == Direction.UPLOAD ? Flow.UPLOAD : Flow.DOWNLOAD, work.what(path))
                .toCompletableFuture()
                .join();
    }

    /** The transfer is over. */
    public void giveTransferBack() {
        services.cluster().sessions().endTransfer(id);
    }

    /** Begins a transfer, or what else takes long: from now on some commands are answered beside it. */
    public void begin(LongWork started) {
        boolean wanted = work.begin(started, current);
        if (!wanted || replies.isEnding()) {
            started.abort();
        }
    }

    /** The long work is done. */
    public void endWork() {
        work.end();
        if (security.control().filter(SessionTls::isUsedUp).isPresent()) {
            replies.endSoon(USED_UP);
        }
    }

    /** The long work that is being done. Any thread. */
    public Optional<LongWork> work() {
        return work.now();
    }

    /** Sends a reply, which may be the last one or begin TLS. Any thread. */
    public void reply(Reply reply) {
        replies.send(reply);
    }

    /**
     * Sends the reply to the command that runs, now or when it is known. The client's next commands wait until then, and
     * no thread does.
     *
     * @param coming must not fail
     */
    public void replyWhenKnown(CompletionStage<Reply> coming) {
        replies.sendWhenKnown(coming.toCompletableFuture(), this::afterTurn);
    }

    /** Does a step of a command that came to another thread, with the session on the lines it logs. */
    public <T> T logged(Supplier<T> step) {
        try (SessionLog _ = logContext()) {
            return step.get();
        }
    }

    /** Sends a last reply and closes the connection. Any thread. */
    void end(Reply last) {
        replies.end(last);
    }

    /** Ends the session with this reply when its running command is over, which is aborted. Any thread. */
    void endNow(Reply last) {
        replies.endSoon(last);
        abortWork();
    }

    /** Takes what the user may do and use now; a running command goes on with what held when it began. Any thread. */
    void renew(AuthResult.Granted granted) {
        if (account.willRenew(granted)) {
            var _ = queue.add(CommandQueue.Task.brief(this::takeRenewal, this::endBroken));
        }
    }

    private void takeRenewal() {
        account.renew();
        resumeReading();
    }

    /** Ends the session if {@link #endNow} came just when a command was over. Registry. */
    void endIfIdle() {
        replies.endIfIdle();
    }

    /** The connection is gone: what runs is ended, what was held is given back. Event loop. */
    public void disconnected() {
        replies.clientLeft();
        abortWork();
        queue.add(CommandQueue.Task.brief(
                this::release, why -> LOG.error("What session {} held was not given back", id, why)));
        queue.goOn();
    }

    /** The client reads its replies again, or has ceased to: commands wait as long as it does not. Event loop. */
    public void goOn() {
        queue.goOn();
    }

    private void release() {
        try (SessionLog _ = logContext()) {
            account.release();
            LOG.info("Client disconnected after {} s", sinceOpened().toSeconds());
        }
    }

    /** How far the login has come. Any thread. */
    public LoginState login() {
        return account.state();
    }

    /** Where logins are noted. */
    public SessionAccount account() {
        return account;
    }

    /** What the session remembers. */
    public Workspace workspace() {
        return account.workspace();
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
        return account.peer();
    }

    /** Closes the connection if the last reply, sent so long ago, has not left yet. Registry. */
    void cutIfEndedFor(Duration time) {
        if (replies.isEndedFor(time)) {
            control.cut();
        }
    }

    /** Whether no command runs, or waits but for a client that does not read, and none came for this time. Any thread. */
    boolean isQuietFor(Duration time) {
        return queue.isIdle() && System.nanoTime() - lastActivity >= time.toNanos();
    }

    /** When the connection came, by {@link System#nanoTime()}. Any thread. */
    long openedAt() {
        return openedAt;
    }

    /** Whether the client has had this time to log in, since it came or was logged out, and has not. Any thread. */
    boolean isLateWithLogin(Duration time) {
        return !account.isLoggedIn() && account.withoutLogin().compareTo(time) > 0;
    }

    /** Time since the connection came. Any thread. */
    public Duration sinceOpened() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    private SessionLog logContext() {
        String user = login() instanceof LoginState.LoggedIn in ? SafeText.of(in.user()) : "";
        return SessionLog.of(id, user, peer());
    }
}
