package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** curl: one transfer per URL, all of a call in one session. Everything it is told goes through its standard input. */
final class Curl implements FtpProgram {
    // Some versions wait for a whole second now and then before they open a data connection.
    private static final String SEVERAL_SESSIONS = "parallel\nparallel-max = 6\n";

    @Override
    public String name() {
        return "curl";
    }

    @Override
    public List<String> needs() {
        return List.of("curl");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("curl", "--version");
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) -> run(site, fetch(site, directory + "/", ""));
            case Action.Upload(Path file, String path) -> run(site, store(site, file, path));
            case Action.Download(String path, Path file) -> run(site, fetch(site, path, output(file)));
            case Action.ResumeUpload(Path file, String path, long _) ->
                run(site, "continue-at = -", store(site, file, path));
            case Action.ResumeDownload(String path, Path file) ->
                run(site, "continue-at = -", fetch(site, path, output(file)));
            case Action.Rename(String from, String to) -> command(site, "RNFR " + from, "RNTO " + to);
            case Action.Delete(String path) -> command(site, "DELE " + path);
            case Action.MakeDirectory(String path) -> command(site, "MKD " + path);
            case Action.RemoveDirectory(String path) -> command(site, "RMD " + path);
            case Action.UploadAll all ->
                run(
                        site,
                        all.files().stream()
                                .map(file -> store(site, file, all.target(file)))
                                .toArray(String[]::new));
            case Action.DownloadAll(String directory, List<String> names, Path into) ->
                run(
                        site,
                        SEVERAL_SESSIONS
                                + names.stream()
                                        .map(name -> fetch(site, directory + "/" + name, output(into.resolve(name))))
                                        .collect(Collectors.joining()));
            case Action.Stream(String path) -> run(site, fetch(site, path, ""));
            case Action.UploadTree _, Action.DownloadTree _ -> Optional.empty();
        };
    }

    private static Optional<ToolRun> command(Site site, String... commands) {
        List<String> lines = new ArrayList<>();
        for (String command : commands) {
            lines.add("quote = " + quoted(command));
        }
        // curl always transfers something: here a header without a body.
        lines.add("head");
        lines.add(fetch(site, "/", ""));
        return run(site, lines.toArray(String[]::new));
    }

    private static Optional<ToolRun> run(Site site, String... lines) {
        List<String> config = new ArrayList<>(List.of("silent", "show-error", "globoff", "connect-timeout = 60"));
        config.add("user = " + quoted(site.login().user() + ":" + site.login().password()));
        site.certificate().ifPresent(file -> config.addAll(List.of("ssl-reqd", "cacert = " + quoted(file.toString()))));
        config.addAll(List.of(lines));
        return Optional.of(ToolRun.of("curl", "--disable", "--config", "-").reading(String.join("\n", config) + "\n"));
    }

    private static String store(Site site, Path file, String path) {
        return "upload-file = " + quoted(file.toString()) + "\n" + fetch(site, path, "");
    }

    private static String fetch(Site site, String path, String output) {
        return "url = " + quoted(UrlPath.url("ftp", site.address(), path)) + "\n" + output;
    }

    private static String output(Path file) {
        return "output = " + quoted(file.toString()) + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`--ssl-reqd` encrypts control and data; `--ssl` alone goes on in clear where the server has no TLS.",
                "Percent-encode spaces and special characters in the URL.",
                "`-T` to a name that ends with `/` keeps the local name; `--ftp-create-dirs` makes missing directories.",
                "`-C -` resumes in both directions.",
                "Version 7.88 pauses for a second now and then between transfers of one session; `--parallel` hides it.",
                "Asks for EPSV first, and takes the address in a reply to PASV only with `--no-ftp-skip-pasv-ip`.");
    }
}
