package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** GNU Wget: downloads only. */
final class Wget implements FtpProgram {
    @Override
    public String name() {
        return "wget";
    }

    @Override
    public List<String> needs() {
        return List.of("wget");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("wget", "--version");
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) -> run(site, "-O", "-", url(site, directory + "/"));
            case Action.Download(String path, Path file) -> run(site, "-O", file.toString(), url(site, path));
            case Action.ResumeDownload(String path, Path file) ->
                run(site, "--continue", "-O", file.toString(), url(site, path));
            case Action.DownloadTree(String directory, Path parent) ->
                run(
                        site,
                        "-r",
                        "-l",
                        "inf",
                        "-nH",
                        "--cut-dirs=" + depth(directory),
                        "-P",
                        parent.toString(),
                        url(site, directory + "/"));
            case Action.DownloadAll(String directory, List<String> names, Path into) ->
                run(site, "-P", into.toString(), "-i", "-")
                        .map(run -> run.reading(names.stream()
                                .map(name -> url(site, directory + "/" + name) + "\n")
                                .collect(Collectors.joining())));
            case Action.Stream(String path) -> run(site, "-O", "-", url(site, path));
            case Action.Upload _,
                    Action.ResumeUpload _,
                    Action.Rename _,
                    Action.Delete _,
                    Action.MakeDirectory _,
                    Action.RemoveDirectory _,
                    Action.UploadTree _,
                    Action.UploadAll _ -> Optional.empty();
        };
    }

    // What stands before the last part of the path is cut off below the target folder.
    private static int depth(String directory) {
        return (int) directory.chars().filter(letter -> letter == '/').count() - 1;
    }

    private static String url(Site site, String path) {
        return UrlPath.url(site.encrypted() ? "ftps" : "ftp", site.address(), path);
    }

    private static Optional<ToolRun> run(Site site, String... arguments) {
        StringBuilder settings = new StringBuilder();
        settings.append("ftp_user = ").append(site.login().user()).append('\n');
        settings.append("ftp_password = ").append(site.login().password()).append('\n');
        site.certificate()
                .ifPresent(file ->
                        settings.append("ca_certificate = ").append(file).append('\n'));
        Path config = SettingsFile.write(site.settings(), "wgetrc", settings.toString());
        List<String> command = new ArrayList<>(
                List.of("wget", "--config=" + config, "--no-verbose", "--tries=2", "--timeout=300", "--no-hsts"));
        command.addAll(List.of(arguments));
        return Optional.of(ToolRun.of(command).in(site.settings()));
    }

    @Override
    public Optional<String> cannotName(String name) {
        return name.contains("%")
                ? Optional.of("wget decodes the local name twice, so `100%25` becomes `100%`; name it with `-O`")
                : Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Downloads only. An `ftps://` URL means explicit TLS, on data too; `--ftps-implicit` the other kind.",
                "Keep user and password as `ftp_user` and `ftp_password` in `~/.wgetrc`.",
                "`-r -l inf -nH` copies a tree, `--cut-dirs=N` leaves out the first N directories, `-c` resumes.");
    }
}
