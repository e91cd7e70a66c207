package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.CommandLine;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.metrics.NodeMetrics;
import io.ftpcluster.node.session.CommandRunner;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.LoginState;
import io.ftpcluster.node.session.Workspace;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a command's row, checks what the row asks for, runs the command and sends its reply. Nothing reaches a command
 * that its row does not allow.
 */
public final class CommandDispatcher implements CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDispatcher.class);
    private static final Reply UNKNOWN = Reply.of(ReplyCode.SYNTAX_ERROR, "Unknown command.");
    private static final Reply FOREIGN = Reply.of(ReplyCode.SERVICE_CLOSING, "This is FTP, not HTTP.");
    private static final Reply LOGIN_FIRST = Reply.of(ReplyCode.NOT_LOGGED_IN, "Please log in with USER and PASS.");
    /** The user may not do this. */
    static final Reply NOT_ALLOWED = Reply.of(ReplyCode.NOT_AVAILABLE, "Permission denied.");

    private static final Reply BAD_NAME =
            Reply.of(ReplyCode.NAME_NOT_ALLOWED, "Control characters are not allowed in names.");
    private static final Reply BROKEN = Reply.of(ReplyCode.LOCAL_ERROR, "Internal error, the command was not done.");

    // A browser that was led here sends its request as commands, and could be made to carry commands too
    // (CVE-2021-3618). FTP has none of these words.
    private static final Set<String> HTTP =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "PRI");

    private final CommandTable table;
    private final NodeMetrics metrics;

    /** For the verbs of a table. */
    public CommandDispatcher(CommandTable table, NodeMetrics metrics) {
        this.table = table;
        this.metrics = metrics;
    }

    /** How a command whose row's conditions hold is begun. */
    private interface Start {
        Optional<CompletionStage<Reply>> begin(Command command, CommandCall call);
    }

    @Override
    public void run(FtpSession session, CommandLine line) {
        Optional<Command> command = table.find(line.verb());
        CompletionStage<Reply> reply = command.flatMap(
                        found -> guarded(found, session, line, CommandDispatcher::onThread))
                .orElseGet(() -> known(unknown(line)));
        answer(session, command, reply);
    }

    private static Optional<CompletionStage<Reply>> onThread(Command command, CommandCall call) {
        return command instanceof AskingCommand asking
                ? Optional.of(asking.ask(call))
                : Optional.of(known(command.handle(call)));
    }

    private static CompletionStage<Reply> known(Reply reply) {
        return CompletableFuture.completedStage(reply);
    }

    private static Reply unknown(CommandLine line) {
        return HTTP.contains(line.verb()) ? FOREIGN : UNKNOWN;
    }

    @Override
    public boolean runAtOnce(FtpSession session, CommandLine line) {
        Optional<Command> command =
                table.find(line.verb()).filter(found -> found.spec().brief());
        Optional<CompletionStage<Reply>> reply =
                command.flatMap(found -> guarded(found, session, line, CommandDispatcher::atOnce));
        reply.ifPresent(given -> answer(session, command, given));
        return reply.isPresent();
    }

    private static Optional<CompletionStage<Reply>> atOnce(Command command, CommandCall call) {
        return command instanceof AskingCommand asking
                ? Optional.of(asking.ask(call))
                : command.handleAtOnce(call).map(CommandDispatcher::known);
    }

    @Override
    public boolean runBesideTransfer(FtpSession session, CommandLine line) {
        Optional<Command> command = table.find(line.verb());
        if (command.isPresent() && command.get() instanceof BesideTransfer beside) {
            Optional<Reply> reply = beside.actAtOnce(session, line.argument().strip());
            reply.ifPresent(given -> {
                session.reply(given);
                count(session, command, given);
            });
            return reply.isPresent();
        }
        return false;
    }

    private void answer(FtpSession session, Optional<Command> command, CompletionStage<Reply> reply) {
        session.replyWhenKnown(reply.thenApply(given -> {
            count(session, command, given);
            return given;
        }));
    }

    private void count(FtpSession session, Optional<Command> command, Reply reply) {
        String verb = command.map(found -> found.spec().verb()).orElse("unknown");
        metrics.command(verb, reply.code().number());
        if (LOG.isDebugEnabled()) {
            // Without the argument: what is typed may be a password, whatever the verb.
            session.logged(() -> {
                LOG.debug("{} was answered with {}", verb, reply.code().number());
                return reply;
            });
        }
    }

    private Optional<CompletionStage<Reply>> guarded(
            Command command, FtpSession session, CommandLine line, Start start) {
        session.noteCommand(command.spec().verb());
        try {
            return refusal(command.spec(), session, line.argument())
                    .map(reply -> refused(session, reply))
                    .or(() -> begun(command, session, line.argument(), start))
                    .map(reply -> reply.exceptionally(failure -> session.logged(() -> failed(line, failure))));
        } catch (RuntimeException e) {
            return Optional.of(known(failed(line, e)));
        } finally {
            // Also when the transfer itself was refused: else its offset would be taken for the next file's.
            forgetHalfGiven(command.spec(), session.workspace());
        }
    }

    private static void forgetHalfGiven(CommandSpec spec, Workspace workspace) {
        if (!spec.keeps().contains(HalfGiven.TRANSFER)) {
            workspace.forgetTransfer();
        }
        if (!spec.keeps().contains(HalfGiven.RENAME)) {
            workspace.forgetRename();
        }
    }

    private static Reply failed(CommandLine line, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StorageException refused) {
            LOG.debug("{} was refused by the storage: {}", line.verb(), refused.getMessage());
            return FaultReplies.of(refused);
        }
        LOG.error("{} failed unexpectedly", line.verb(), cause);
        return BROKEN;
    }

    private static Optional<Reply> refusal(CommandSpec spec, FtpSession session, String argument) {
        if (spec.argument() == Argument.REQUIRED && argument.isBlank()) {
            return Optional.of(Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + spec.usage()));
        }
        if (spec.argument() == Argument.NONE && !argument.isBlank()) {
            return Optional.of(Reply.of(ReplyCode.BAD_ARGUMENT, spec.verb() + " takes no argument."));
        }
        if (spec.loginNeeded() && !(session.login() instanceof LoginState.LoggedIn)) {
            return Optional.of(LOGIN_FIRST);
        }
        if (spec.forbiddenAfterEpsvAll() && session.workspace().isExtendedPassiveOnly()) {
            return Optional.of(Reply.of(ReplyCode.BAD_SEQUENCE, spec.verb() + " is not allowed after EPSV ALL."));
        }
        return Optional.empty();
    }

    private Optional<CompletionStage<Reply>> begun(Command command, FtpSession session, String argument, Start start) {
        CommandSpec spec = command.spec();
        Optional<VirtualPath> path =
                session.workspace().directory().resolve(spec.path().in(argument));
        if (path.isEmpty()) {
            return Optional.of(refused(session, BAD_NAME));
        }
        CommandCall call = new CommandCall(session, argument, path.get(), table);
        boolean allowed = spec.permission().map(call::isAllowed).orElse(true);
        return allowed ? start.begin(command, call) : Optional.of(refused(session, NOT_ALLOWED));
    }

    // A RNFR that is refused takes back the one before it.
    private static CompletionStage<Reply> refused(FtpSession session, Reply reply) {
        session.workspace().forgetRename();
        return known(reply);
    }
}
