package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * STAT: how the session stands, also while a transfer runs; or a listing on the control connection (RFC 959 §4.1.3).
 */
final class StatCommand implements Command, BesideTransfer {
    private static final CommandSpec SPEC = CommandSpec.verb("STAT", "RFC 959 §4.1.3")
            .keeps(HalfGiven.TRANSFER, HalfGiven.RENAME)
            .argument(Argument.OPTIONAL)
            .path(PathArgument.AFTER_OPTIONS)
            .besideTransfer()
            .help("STAT [path]", "Tell the state of the session, or list a path");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Reply> actAtOnce(FtpSession session, String argument) {
        return argument.isEmpty()
                ? session.work().map(work -> Reply.of(ReplyCode.SYSTEM_STATUS, work.progress()))
                : Optional.empty();
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.argument().isBlank()) {
            return session(call);
        }
        return call.isAllowed(Permission.LIST) ? listing(call) : CommandDispatcher.NOT_ALLOWED;
    }

    private static Reply session(CommandCall call) {
        return new Reply(
                ReplyCode.SYSTEM_STATUS,
                List.of(
                        "FtpCluster status:",
                        "Node " + SafeText.of(call.session().services().config().nodeName()),
                        "Connected from " + call.session().peer(),
                        "Control connection " + safety(call.session()),
                        "Data connections "
                                + (call.session().security().dataTls().isPresent() ? "with TLS" : "in clear"),
                        "Directory " + call.workspace().directory(),
                        "Files are " + (call.workspace().isAscii() ? "text" : "bytes"),
                        "End of status"));
    }

    private static String safety(FtpSession session) {
        return session.security()
                .control()
                .map(tls -> tls.description()
                        + tls.clientSubject()
                                .map(subject -> ", client " + SafeText.of(subject))
                                .orElse(""))
                .orElse("in clear");
    }

    private static Reply listing(CommandCall call) {
        List<String> lines = new ArrayList<>();
        lines.add("Status of " + call.path() + ":");
        lines.addAll(Listings.lines(call));
        lines.add("End of status");
        return new Reply(isDirectory(call) ? ReplyCode.DIRECTORY_STATUS : ReplyCode.FILE_STATUS, lines);
    }

    // A pattern is neither.
    private static boolean isDirectory(CommandCall call) {
        try {
            return call.storage().facts(call.path()).isDirectory();
        } catch (StorageException notThere) {
            return false;
        }
    }
}
