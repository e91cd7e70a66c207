package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.ArrayList;
import java.util.List;

/** FEAT: what the server can beyond RFC 959 (RFC 2389 §3), computed from the table. */
final class FeatCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.verb("FEAT", "RFC 2389 §3").withoutLogin().brief().help("FEAT", "List the features");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        List<String> lines = new ArrayList<>();
        lines.add("Features:");
        call.table().commands().stream()
                .map(command -> command.feature(call.session()))
                .filter(feature -> !feature.isEmpty())
                .sorted()
                .forEach(lines::add);
        lines.add("End");
        return new Reply(ReplyCode.SYSTEM_STATUS, lines);
    }
}
