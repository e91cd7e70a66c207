package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.TextSource;

/**
 * LIST, NLST and MLSD: a directory over a data connection (RFC 959 §4.1.3, RFC 3659 §7). They differ in how an entry is
 * written, and in that MLSD knows no options, no patterns, and does not list a file.
 *
 * @param spec the row
 * @param opener opens the lines
 */
record ListCommand(CommandSpec spec, Opener opener) implements Command {
    /** Opens the lines of a listing. */
    interface Opener {
        TextSource open(CommandCall call);
    }

    /** LIST: for people, and for clients that read {@code ls -l}. */
    static ListCommand list() {
        CommandSpec spec = CommandSpec.verb("LIST", "RFC 959 §4.1.3")
                .argument(Argument.OPTIONAL)
                .path(PathArgument.AFTER_OPTIONS, Permission.LIST)
                .help("LIST [-adFlRrSt] [path]", "List a directory");
        return new ListCommand(spec, call -> Listings.open(call, true));
    }

    /** NLST: names alone. */
    static ListCommand names() {
        CommandSpec spec = CommandSpec.verb("NLST", "RFC 959 §4.1.3")
                .argument(Argument.OPTIONAL)
                .path(PathArgument.AFTER_OPTIONS, Permission.LIST)
                .help("NLST [-adFlRrSt] [path]", "List the names in a directory");
        return new ListCommand(spec, call -> Listings.open(call, false));
    }

    /** MLSD: facts for machines. */
    static ListCommand facts() {
        CommandSpec spec = CommandSpec.verb("MLSD", "RFC 3659 §7")
                .argument(Argument.OPTIONAL)
                .path(PathArgument.WHOLE, Permission.LIST)
                .feature("MLSD")
                .help("MLSD [path]", "List a directory with facts");
        return new ListCommand(
                spec,
                call -> Listings.openDirectory(
                        call,
                        RuledLine.in(
                                call.path(),
                                call.workspace().facts(),
                                call.user().rights())));
    }

    @Override
    public Reply handle(CommandCall call) {
        call.workspace().takeRestartOffset();
        VirtualPath path = call.path();
        return TransferFlow.run(
                call,
                new TransferFlow.Start(Direction.LISTING, path, "Here comes the listing of " + path + "."),
                () -> opener.open(call),
                (runner, transfer, lines) -> {
                    try (lines) {
                        return runner.text(transfer, lines);
                    }
                });
    }
}
