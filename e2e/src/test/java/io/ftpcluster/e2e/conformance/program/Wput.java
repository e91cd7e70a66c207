package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** wput: uploads only. */
final class Wput implements FtpProgram {
    @Override
    public String name() {
        return "wput";
    }

    @Override
    public List<String> needs() {
        return List.of("wput");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("wput", "--version");
    }

    @Override
    public boolean speaksTls() {
        return false;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.Upload(Path file, String path) ->
                run(site, folder(file), "./" + file.getFileName(), url(site, path));
            case Action.ResumeUpload(Path file, String path, long _) ->
                run(site, folder(file), "./" + file.getFileName(), url(site, path));
            case Action.UploadTree(Path directory, String parent) ->
                run(
                        site,
                        folder(directory),
                        "--reupload",
                        "--dont-continue",
                        directory.getFileName() + "/",
                        url(site, parent + "/"));
            case Action.UploadAll(List<Path> files, String directory) -> {
                List<String> arguments = new ArrayList<>();
                files.forEach(file -> arguments.add("./" + file.getFileName()));
                arguments.add(url(site, directory + "/"));
                yield run(site, folder(files.getFirst()), arguments.toArray(String[]::new));
            }
            case Action.ListNames _,
                    Action.Download _,
                    Action.ResumeDownload _,
                    Action.Rename _,
                    Action.Delete _,
                    Action.MakeDirectory _,
                    Action.RemoveDirectory _,
                    Action.DownloadTree _,
                    Action.DownloadAll _,
                    Action.Stream _ -> Optional.empty();
        };
    }

    // It appends the local path to the remote one, so it runs where the files are.
    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static String url(Site site, String path) {
        return UrlPath.url("ftp", site.address(), path);
    }

    private static Optional<ToolRun> run(Site site, Path folder, String... arguments) {
        SettingsFile.write(
                site.settings(),
                ".netrc",
                "machine %s\nlogin %s\npassword %s\n"
                        .formatted(
                                site.address().host(),
                                site.login().user(),
                                site.login().password()));
        List<String> command = new ArrayList<>(
                List.of("wput", "--binary", "--tries=2", "--timeout=300", "--disable-tls", "--less-verbose"));
        command.addAll(List.of(arguments));
        return Optional.of(
                ToolRun.of(command).with("HOME", site.settings().toString()).in(folder));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Uploads only. Keep the login in `~/.netrc`.",
                "Resumes by itself where the file on the server is shorter, and skips one of the same size; `-u` sends it anew.",
                "Appends the local path to the URL: run it where the files are.");
    }
}
