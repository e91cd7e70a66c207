package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NcFTP: its non-interactive tools where there is one for the task, its shell by a script otherwise. */
final class Ncftp implements FtpProgram {
    @Override
    public String name() {
        return "NcFTP";
    }

    @Override
    public List<String> needs() {
        return List.of("ncftp", "ncftpls", "ncftpget", "ncftpput");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("sh", "-c", "ncftpls --version 2>&1 || true");
    }

    @Override
    public boolean speaksTls() {
        return false;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) ->
                tool(site, "ncftpls", "-1", UrlPath.url("ftp", site.address(), directory + "/"));
            case Action.Upload(Path file, String path) -> tool(site, "ncftpput", "-C", file.toString(), path);
            case Action.Download(String path, Path file) ->
                tool(site, "ncftpget", "-C", site.address().host(), path, file.toString());
            case Action.ResumeUpload(Path file, String path, long _) ->
                tool(site, "ncftpput", "-z", parent(path), file.toString());
            case Action.ResumeDownload(String path, Path file) ->
                tool(site, "ncftpget", "-z", parent(file.toString()), path);
            case Action.Rename(String from, String to) -> shell(site, "rename " + quoted(from) + " " + quoted(to));
            case Action.Delete(String path) -> shell(site, "rm " + quoted(path));
            case Action.MakeDirectory(String path) -> shell(site, "mkdir " + quoted(path));
            case Action.RemoveDirectory(String path) -> shell(site, "rmdir " + quoted(path));
            case Action.UploadTree(Path directory, String parent) ->
                tool(site, "ncftpput", "-R", parent, directory.toString());
            case Action.DownloadTree(String directory, Path parent) ->
                tool(site, "ncftpget", "-R", "-T", parent.toString(), directory);
            case Action.UploadAll(List<Path> files, String directory) ->
                tool(
                        site,
                        "ncftpput",
                        with(directory, files.stream().map(Path::toString).toList()));
            case Action.DownloadAll(String directory, List<String> names, Path into) ->
                tool(
                        site,
                        "ncftpget",
                        with(
                                into.toString(),
                                names.stream()
                                        .map(name -> directory + "/" + name)
                                        .toList()));
            case Action.Stream(String path) -> tool(site, "ncftpget", "-c", path);
        };
    }

    private static String[] with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all.toArray(String[]::new);
    }

    private static Optional<ToolRun> tool(Site site, String program, String... arguments) {
        Path login = SettingsFile.write(site.settings(), "login.cfg", """
                host %s
                user %s
                pass %s
                port %d
                """.formatted(
                        site.address().host(),
                        site.login().user(),
                        site.login().password(),
                        site.address().port()));
        List<String> command = new ArrayList<>(List.of(program, "-f", login.toString(), "-r", "1", "-t", "300"));
        if (!program.equals("ncftpls")) {
            command.add("-V");
        }
        command.addAll(List.of(arguments));
        return Optional.of(ToolRun.of(command).with("HOME", site.settings().toString()));
    }

    private static Optional<ToolRun> shell(Site site, String line) {
        return Optional.of(ToolRun.of("ncftp")
                .with("HOME", site.settings().toString())
                .with("TERM", "dumb")
                .reading("open -u %s -p %s -P %d %s\n%s\nquit\n"
                        .formatted(
                                site.login().user(),
                                site.login().password(),
                                site.address().port(),
                                site.address().host(),
                                line)));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public Optional<String> flaw(Operation operation, boolean encrypted) {
        return operation == Operation.RESUME_UPLOAD
                ? Optional.of(
                        "NcFTP 3.2.6 asks to resume and then sends the file from its beginning; upload anew with `-Z`")
                : Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "No TLS: it needs a service that allows logins in clear.",
                "`ncftpget -R` asks the server for a tar file of a directory; `-T` tells it to copy file by file.",
                "Keep the login in a file and name it with `-f`, so that the password is not on the command line.",
                "Resumes downloads by itself (`-z`) where the part that is there is shorter; see the table for uploads.");
    }
}
