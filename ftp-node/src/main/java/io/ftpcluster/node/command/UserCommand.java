package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Optional;

/** USER: says who wants to log in (RFC 959 §4.1.1). The answer is the same for every name. */
final class UserCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("USER", "RFC 959 §4.1.1")
            .withoutLogin()
            .brief()
            .argument(Argument.REQUIRED)
            .help("USER name", "Name the user to log in");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        Optional<Reply> refusal = TlsPolicy.againstLogin(call.session());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        call.session().account().name(call.argument().strip());
        return Reply.of(ReplyCode.NEED_PASSWORD, "Password please.");
    }
}
