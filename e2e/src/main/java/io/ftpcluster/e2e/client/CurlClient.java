package io.ftpcluster.e2e.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * curl, as users run it: one session per call, one transfer per session, passive mode. It asks for STAT in every
 * session, to learn which node serves it, and takes the address in the reply to PASV at its word.
 *
 * @param address where the service is
 * @param login who logs in; given to curl on its standard input
 */
public record CurlClient(FtpAddress address, FtpLogin login) {
    private static final List<String> USUAL = List.of(
            "curl",
            "--config",
            "-",
            "--verbose",
            "--silent",
            "--show-error",
            "--connect-timeout",
            "60",
            "--quote",
            "STAT");
    private static final List<String> BELIEVE_PASV = List.of("--disable-epsv", "--no-ftp-skip-pasv-ip");

    private static final String CREATE_DIRS = "--ftp-create-dirs";

    /** Uploads a local file to a path from the user's home. */
    public CurlTransfer upload(Path file, String remotePath) {
        return run(BELIEVE_PASV, CREATE_DIRS, "--upload-file", file.toString(), address.url(remotePath));
    }

    /** Downloads a path from the user's home into a local file. */
    public CurlTransfer download(String remotePath, Path file) {
        return run(BELIEVE_PASV, "--output", file.toString(), address.url(remotePath));
    }

    /** Downloads by EPSV, RFC 2428, which is what curl does when nobody asks for anything else. */
    public CurlTransfer downloadByEpsv(String remotePath, Path file) {
        return run(List.of("--disable-eprt"), "--output", file.toString(), address.url(remotePath));
    }

    /** Lists the names in the user's home: a login, a reply to STAT and a data connection. */
    public CurlTransfer listNames() {
        return run(BELIEVE_PASV, "--list-only", address.url("/"));
    }

    /** An upload of what this process writes into curl's standard input, at most that many bytes per second. */
    ToolRun endlessUpload(String remotePath, long bytesPerSecond, Path credentials) {
        List<String> command = new ArrayList<>(USUAL);
        command.set(command.indexOf("-"), credentials.toString());
        command.addAll(BELIEVE_PASV);
        command.addAll(List.of("--limit-rate", Long.toString(bytesPerSecond), CREATE_DIRS, "--upload-file", "-"));
        command.add(address.url(remotePath));
        return ToolRun.of(command);
    }

    /** The lines of a curl configuration that log the user in. */
    String credentials() {
        return "user = \"" + login.user() + ":" + login.password() + "\"\n";
    }

    private CurlTransfer run(List<String> mode, String... arguments) {
        List<String> command = new ArrayList<>(USUAL);
        command.addAll(mode);
        command.addAll(List.of(arguments));
        return CurlTransfer.of(ToolRun.of(command)
                .reading(credentials())
                .within(Duration.ofMinutes(10))
                .run());
    }
}
