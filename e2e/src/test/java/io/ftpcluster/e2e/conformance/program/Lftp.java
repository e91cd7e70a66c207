package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** lftp, by a script on its standard input. */
final class Lftp implements FtpProgram {
    @Override
    public String name() {
        return "lftp";
    }

    @Override
    public List<String> needs() {
        return List.of("lftp");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("lftp", "--version");
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return Optional.of(ToolRun.of("lftp", "--norc")
                .with("LFTP_HOME", site.settings().toString())
                .reading(settings(site) + script(action) + "\nbye\n"));
    }

    private static String script(Action action) {
        return switch (action) {
            case Action.ListNames(String directory) -> "cls -1 " + quoted(directory + "/");
            case Action.Upload(Path file, String path) -> put("put", file, path);
            case Action.Download(String path, Path file) -> get("get", path, file);
            case Action.ResumeUpload(Path file, String path, long _) -> put("put -c", file, path);
            case Action.ResumeDownload(String path, Path file) -> get("get -c", path, file);
            case Action.Rename(String from, String to) -> "mv " + quoted(from) + " " + quoted(to);
            case Action.Delete(String path) -> "rm " + quoted(path);
            case Action.MakeDirectory(String path) -> "mkdir " + quoted(path);
            case Action.RemoveDirectory(String path) -> "rmdir " + quoted(path);
            case Action.UploadTree tree ->
                "mirror --reverse --parallel=2 " + quoted(tree.directory().toString()) + " " + quoted(tree.target());
            case Action.DownloadTree tree ->
                "mirror --parallel=2 " + quoted(tree.directory()) + " "
                        + quoted(tree.target().toString());
            case Action.UploadAll all ->
                all.files().stream()
                        .map(file -> put("put", file, all.target(file)))
                        .collect(Collectors.joining("\n"));
            case Action.DownloadAll(String directory, List<String> names, Path into) ->
                names.stream()
                        .map(name -> get("get", directory + "/" + name, into.resolve(name)))
                        .collect(Collectors.joining("\n"));
            case Action.Stream(String path) -> "cat " + quoted(path);
        };
    }

    private static String put(String verb, Path file, String path) {
        return verb + " " + quoted(file.toString()) + " -o " + quoted(path);
    }

    private static String get(String verb, String path, Path file) {
        return verb + " " + quoted(path) + " -o " + quoted(file.toString());
    }

    private static String settings(Site site) {
        String security = site.certificate()
                .map(file -> """
                        set ftp:ssl-force yes
                        set ftp:ssl-protect-data yes
                        set ftp:ssl-protect-list yes
                        set ssl:check-hostname yes
                        set ssl:verify-certificate yes
                        set ssl:ca-file %s
                        """.formatted(quoted(file.toString())))
                .orElse("set ftp:ssl-allow no\n");
        return """
                set net:max-retries 1
                set net:timeout 300
                set net:reconnect-interval-base 1
                set cmd:fail-exit yes
                set cmd:interactive no
                set xfer:clobber yes
                %sopen -u %s,%s -p %d %s
                """.formatted(
                        security,
                        quoted(site.login().user()),
                        quoted(site.login().password()),
                        site.address().port(),
                        site.address().host());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`set ftp:ssl-force yes` refuses a server without TLS; `set ftp:ssl-protect-data yes` encrypts data too.",
                "`mirror` and `mirror --reverse` copy trees, `--parallel=N` opens N sessions for it.",
                "`get -c` and `put -c` resume.",
                "Give the login with `open -u` in a script or in `~/.netrc`, not on the command line.");
    }
}
