package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.VirtualPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * MFF: changes facts of a file (draft-somers-ftp-mfxx-04 §5): modify and UNIX.mode. All of them are understood before
 * the first is changed, so that an unknown one changes nothing.
 */
final class MffCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MFF", "draft-somers-ftp-mfxx-04 §5")
            .argument(Argument.REQUIRED)
            .path(PathArgument.AFTER_FIRST_WORD, Permission.WRITE)
            .feature("MFF modify;UNIX.mode;")
            .help("MFF fact=value;[fact=value;]... path", "Change facts of a file");

    /** A change that was understood. */
    private interface Change {
        void apply(Storage storage, VirtualPath path);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String[] words = call.argument().split(" ", 2);
        if (words.length < 2 || words[0].length() == 1 || !words[0].endsWith(";")) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        List<Change> changes = new ArrayList<>();
        for (String fact : words[0].split(";")) {
            Optional<Change> change = change(fact);
            if (change.isEmpty()) {
                return Reply.of(ReplyCode.BAD_PARAMETER, "Only modify and UNIX.mode can be changed: " + fact);
            }
            changes.add(change.get());
        }
        changes.forEach(change -> change.apply(call.storage(), call.path()));
        return Reply.of(ReplyCode.FILE_STATUS, words[0] + " " + call.path());
    }

    private static Optional<Change> change(String fact) {
        int equals = fact.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String value = fact.substring(equals + 1);
        return switch (fact.substring(0, equals).toLowerCase(Locale.ROOT)) {
            case "modify" -> FtpTime.parse(value).map(MffCommand::modify);
            case "unix.mode" -> UnixMode.parse(value).map(MffCommand::mode);
            default -> Optional.empty();
        };
    }

    private static Change modify(Instant time) {
        return (storage, path) -> storage.setModified(path, time);
    }

    private static Change mode(int mode) {
        return (storage, path) -> storage.setMode(path, mode);
    }
}
