package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.storage.FileFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** MLST: the facts of one path, on the control connection (RFC 3659 §7). Its FEAT line stars the facts that are on. */
final class MlstCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MLST", "RFC 3659 §7")
            .argument(Argument.OPTIONAL)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("MLST")
            .help("MLST [path]", "Tell the facts of a path");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String feature(FtpSession session) {
        Set<Fact> on = session.workspace().facts();
        return Arrays.stream(Fact.values())
                .map(fact -> fact.label() + (on.contains(fact) ? "*;" : ";"))
                .collect(Collectors.joining("", "MLST ", ""));
    }

    @Override
    public Reply handle(CommandCall call) {
        FileFacts facts = call.storage().facts(call.path());
        FactsLine line =
                new FactsLine(call.workspace().facts(), call.user().rights().at(call.path()));
        String path = call.path().toString();
        return new Reply(ReplyCode.ACTION_DONE, List.of("Facts of " + path, line.of(path, facts), "End"));
    }
}
