package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SITE: what has no verb of its own (RFC 959 §4.1.3). Its own table lists all of it; nothing runs programs. */
final class SiteCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("SITE", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .help("SITE CHMOD | UTIME | WHO | QUOTA | HELP", "Do what has no verb of its own");
    private static final List<SiteVerb> VERBS = List.of(
            new SiteVerb("CHMOD", "SITE CHMOD mode path", "Change who may do what with a file", SiteFiles::changeMode),
            new SiteVerb(
                    "UTIME", "SITE UTIME YYYYMMDDhhmm[ss] path", "Set when a file was modified", SiteFiles::setTime),
            new SiteVerb("WHO", "SITE WHO", "List your sessions on this node", SiteWho::list),
            new SiteVerb("QUOTA", "SITE QUOTA", "Tell how much of your quota is used", SiteQuota::tell),
            new SiteVerb("HELP", "SITE HELP", "List what SITE can do", (call, argument) -> Optional.of(help())));

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String[] words = call.argument().strip().split(" +", 2);
        String name = words[0].toUpperCase(Locale.ROOT);
        return VERBS.stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .map(verb -> run(verb, call, behindName(call.argument(), name)))
                .orElse(Reply.of(ReplyCode.BAD_PARAMETER, "SITE does not know this, see SITE HELP."));
    }

    // A name may end with blanks, so only what stands before it is cut off.
    private static String behindName(String argument, String name) {
        return argument.stripLeading().substring(name.length()).stripLeading();
    }

    private static Reply run(SiteVerb verb, CommandCall call, String argument) {
        return verb.work()
                .handle(call, argument)
                .orElseGet(() -> Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + verb.usage()));
    }

    private static Reply help() {
        List<String> lines = new ArrayList<>();
        lines.add("SITE can do this:");
        VERBS.forEach(verb -> lines.add(verb.usage() + ": " + verb.description()));
        lines.add("End of SITE");
        return new Reply(ReplyCode.HELP, lines);
    }
}
