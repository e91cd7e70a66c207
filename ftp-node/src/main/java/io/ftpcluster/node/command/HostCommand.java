package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.LoginState;
import java.util.List;
import java.util.regex.Pattern;

/**
 * HOST: the name the client knows this server by (RFC 7151 §3). All names lead to the same files, so any is accepted,
 * unless the settings say which names there are for TLS. It comes before USER; a user that was named already is
 * forgotten.
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

    private static boolean isKnown(FtpSession session, String name) {
        List<String> names = session.services()
                .config()
                .tls()
                .map(tls -> tls.handshake().serverNames())
                .orElse(List.of());
        return names.isEmpty() || names.stream().anyMatch(known -> matches(known, name));
    }

    // The star of *.example.org stands for one label, as it does in the TLS handshake.
    private static boolean matches(String known, String name) {
        int dot = name.indexOf('.');
        return known.startsWith("*.") && dot > 0
                ? name.substring(dot).equalsIgnoreCase(known.substring(1))
                : name.equalsIgnoreCase(known);
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.session().login() instanceof LoginState.LoggedIn) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "HOST comes before the login.");
        }
        String name = call.argument().strip();
        if (!NAME.matcher(name).matches()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        if (!isKnown(call.session(), name)) {
            return Reply.of(ReplyCode.BAD_PARAMETER, "This server is not known by that name.");
        }
        call.session().account().logOut();
        return Reply.of(ReplyCode.READY, call.session().services().config().welcome());
    }
}
