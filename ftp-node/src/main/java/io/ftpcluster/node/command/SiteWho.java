package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.transfer.LongWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SITE WHO: a user's own sessions on this node, for those who forgot one somewhere. Nobody else's are told. */
final class SiteWho {
    private SiteWho() {}

    static Optional<Reply> list(CommandCall call, String argument) {
        if (!argument.isBlank()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Your sessions on this node:");
        call.session().services().sessions().of(call.user().user()).stream()
                .map(session -> line(session, session.id().equals(call.session().id())))
                .forEach(lines::add);
        lines.add("End of sessions");
        return Optional.of(new Reply(ReplyCode.SYSTEM_STATUS, lines));
    }

    private static String line(FtpSession session, boolean own) {
        String doing = session.work().map(LongWork::progress).orElse("No transfer.");
        return session.id() + " from " + session.peer() + (own ? " (this one)" : "") + ", since "
                + session.sinceOpened().toSeconds() + " s. " + doing;
    }
}
