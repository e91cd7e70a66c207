package io.ftpcluster.e2e.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * curl and lftp where everything is encrypted and the server's certificate is checked.
 *
 * @param address where the service is
 * @param login who logs in; given to the programs on their standard input
 * @param authorities PEM file with the certificates that are believed
 */
public record FtpsClients(FtpAddress address, FtpLogin login, Path authorities) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** curl's upload after AUTH TLS. */
    public ToolResult upload(Path file, String remotePath) {
        return curl("--ssl-reqd", "--upload-file", file.toString(), "ftp://" + address + remotePath);
    }

    /** curl's download after AUTH TLS. */
    public ToolResult download(String remotePath, Path file) {
        return curl("--ssl-reqd", "--output", file.toString(), "ftp://" + address + remotePath);
    }

    /** curl's upload on a port where TLS comes first. */
    public ToolResult uploadImplicitly(Path file, String remotePath) {
        return curl("--upload-file", file.toString(), "ftps://" + address + remotePath);
    }

    /** curl's download on a port where TLS comes first. */
    public ToolResult downloadImplicitly(String remotePath, Path file) {
        return curl("--output", file.toString(), "ftps://" + address + remotePath);
    }

    /** lftp copies a local directory to a remote one, three sessions at a time. */
    public ToolResult mirrorUp(Path directory, String remotePath) {
        return lftp("mirror --reverse --parallel=3 " + directory + " " + remotePath);
    }

    /** lftp copies a remote directory to a local one, three sessions at a time. */
    public ToolResult mirrorDown(String remotePath, Path directory) {
        return lftp("mirror --parallel=3 " + remotePath + " " + directory);
    }

    private ToolResult curl(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "--config",
                "-",
                "--silent",
                "--show-error",
                "--connect-timeout",
                "60",
                "--cacert",
                authorities.toString()));
        command.addAll(List.of(arguments));
        return ToolRun.of(command)
                .reading("user = \"" + login.user() + ":" + login.password() + "\"\n")
                .within(LIMIT)
                .run();
    }

    private ToolResult lftp(String lines) {
        String settings = """
                set net:max-retries 1
                set net:timeout 60
                set cmd:fail-exit yes
                set ftp:ssl-force yes
                set ftp:ssl-protect-data yes
                set ssl:ca-file %s
                open -u %s,%s -p %d %s
                """.formatted(authorities, login.user(), login.password(), address.port(), address.host());
        return ToolRun.of("lftp", "--norc")
                .reading(settings + lines + "\nbye\n")
                .within(LIMIT)
                .run();
    }
}
