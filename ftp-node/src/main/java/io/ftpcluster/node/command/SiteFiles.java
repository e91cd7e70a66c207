package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.VirtualPath;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SITE CHMOD and SITE UTIME: no document defines them, clients write them as here. */
final class SiteFiles {
    private static final Pattern MODE_FIRST = Pattern.compile("([0-7]{3,5}) +(.+)");
    private static final Pattern TIME_FIRST = Pattern.compile("(\\d{12}|\\d{14}) +(.+)");
    // The older form: path, access time, modification time, creation time, UTC.
    private static final Pattern TIMES_LAST = Pattern.compile("(.+?) +\\d{14} +(\\d{14}) +\\d{14} +UTC *");
    private static final int WITHOUT_SECONDS = 12;

    private SiteFiles() {}

    static Optional<Reply> changeMode(CommandCall call, String argument) {
        Matcher words = MODE_FIRST.matcher(argument);
        if (!words.matches()) {
            return Optional.empty();
        }
        return UnixMode.parse(words.group(1))
                .flatMap(mode -> change(call, words.group(2), path -> {
                    call.storage().setMode(path, mode);
                    return "Mode of " + path + " is " + words.group(1) + ".";
                }));
    }

    static Optional<Reply> setTime(CommandCall call, String argument) {
        Matcher timeFirst = TIME_FIRST.matcher(argument);
        if (timeFirst.matches()) {
            String time = timeFirst.group(1);
            return set(call, time.length() == WITHOUT_SECONDS ? time + "00" : time, timeFirst.group(2));
        }
        Matcher timesLast = TIMES_LAST.matcher(argument);
        return timesLast.matches() ? set(call, timesLast.group(2), timesLast.group(1)) : Optional.empty();
    }

    private static Optional<Reply> set(CommandCall call, String time, String path) {
        Optional<Instant> modified = FtpTime.parse(time);
        return modified.flatMap(instant -> change(call, path, place -> {
            call.storage().setModified(place, instant);
            return "Modification time of " + place + " is " + FtpTime.format(instant) + ".";
        }));
    }

    /** Changes something, and says what. */
    private interface Change {
        String apply(VirtualPath place);
    }

    private static Optional<Reply> change(CommandCall call, String path, Change change) {
        return call.workspace()
                .directory()
                .resolve(path)
                .map(place -> call.isAllowed(Permission.WRITE, place)
                        ? Reply.of(ReplyCode.OK, change.apply(place))
                        : CommandDispatcher.NOT_ALLOWED);
    }
}
