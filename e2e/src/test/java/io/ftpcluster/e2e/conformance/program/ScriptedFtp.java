package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classic {@code ftp} program in its two living forms, by a script on its standard input. */
abstract class ScriptedFtp implements FtpProgram {
    private final String program;

    ScriptedFtp(String program) {
        this.program = program;
    }

    @Override
    public List<String> needs() {
        return List.of(program);
    }

    @Override
    public boolean speaksTls() {
        return false;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) -> script(site, "ls " + quoted(directory));
            case Action.Upload(Path file, String path) -> script(site, put(file, path));
            case Action.Download(String path, Path file) -> script(site, get(path, file));
            case Action.ResumeUpload(Path file, String path, long from) ->
                script(site, "restart " + from, put(file, path));
            case Action.ResumeDownload(String path, Path file) ->
                script(site, "reget " + quoted(path) + " " + quoted(file.toString()));
            case Action.Rename(String from, String to) -> script(site, "rename " + quoted(from) + " " + quoted(to));
            case Action.Delete(String path) -> script(site, "delete " + quoted(path));
            case Action.MakeDirectory(String path) -> script(site, "mkdir " + quoted(path));
            case Action.RemoveDirectory(String path) -> script(site, "rmdir " + quoted(path));
            case Action.UploadAll all ->
                script(
                        site,
                        all.files().stream()
                                .map(file -> put(file, all.target(file)))
                                .toArray(String[]::new));
            case Action.DownloadAll(String directory, List<String> names, Path into) ->
                script(
                        site,
                        names.stream()
                                .map(name -> get(directory + "/" + name, into.resolve(name)))
                                .toArray(String[]::new));
            case Action.Stream(String path) -> script(site, "get " + quoted(path) + " -");
            case Action.UploadTree _, Action.DownloadTree _ -> Optional.empty();
        };
    }

    /** Options that stand before host and port. */
    abstract List<String> options();

    private Optional<ToolRun> script(Site site, String... lines) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(options());
        command.add(site.address().host());
        command.add(Integer.toString(site.address().port()));
        String login = "user " + site.login().user() + " " + site.login().password() + "\nbinary\n";
        return Optional.of(ToolRun.of(command)
                .with("HOME", site.settings().toString())
                .reading(login + String.join("\n", lines) + "\nquit\n"));
    }

    private static String put(Path file, String path) {
        return "put " + quoted(file.toString()) + " " + quoted(path);
    }

    private static String get(String path, Path file) {
        return "get " + quoted(path) + " " + quoted(file.toString());
    }

    // Not in double quotes: a name could not have any then.
    private static String quoted(String text) {
        return text.replaceAll("([^A-Za-z0-9_./:-])", "\\\\$1");
    }
}
