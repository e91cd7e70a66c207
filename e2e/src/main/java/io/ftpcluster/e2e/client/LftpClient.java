package io.ftpcluster.e2e.client;

import java.nio.file.Path;
import java.time.Duration;

/**
 * lftp, as users run it: several transfers in one session, several sessions for a mirror.
 *
 * @param address where the service is
 * @param login who logs in; given to lftp on its standard input
 */
public record LftpClient(FtpAddress address, FtpLogin login) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Copies a local directory to a remote one, three files at a time. */
    public ToolResult mirrorUp(Path directory, String remotePath) {
        return script("mirror --reverse --parallel=3 " + directory + " " + remotePath);
    }

    /** Copies a remote directory to a local one, three files at a time. */
    public ToolResult mirrorDown(String remotePath, Path directory) {
        return script("mirror --parallel=3 " + remotePath + " " + directory);
    }

    /** The long listing of a remote directory. */
    public ToolResult list(String remotePath) {
        return script("ls " + remotePath);
    }

    private ToolResult script(String lines) {
        String settings =
                "set net:max-retries 1\nset net:timeout 60\nset cmd:fail-exit yes\nset ssl:verify-certificate no\n";
        String open =
                "open -u %s,%s -p %d %s\n".formatted(login.user(), login.password(), address.port(), address.host());
        return ToolRun.of("lftp", "--norc")
                .reading(settings + open + lines + "\nbye\n")
                .within(LIMIT)
                .run();
    }
}
