package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.LoginState;
import java.util.regex.Pattern;

/**
 * HOST: the name the client knows this server by (RFC 7151 §3). All names lead to the same files, so any is accepted.
 * It comes before USER; a name that was given already is forgotten.
 */
final class HostCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("HOST", "RFC 7151 §3")
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .feature("HOST")
            .help("HOST name", "Tell by which name the server was found");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.session().login() instanceof LoginState.LoggedIn) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "HOST comes before the login.");
        }
        if (!NAME.matcher(call.argument().strip()).matches()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        call.session().logOut();
        return Reply.of(ReplyCode.READY, call.session().services().config().welcome());
    }
}
