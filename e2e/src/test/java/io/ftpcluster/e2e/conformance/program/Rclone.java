package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** rclone: synchronises trees, on several sessions at a time. */
final class Rclone implements FtpProgram {
    @Override
    public String name() {
        return "rclone";
    }

    @Override
    public List<String> needs() {
        return List.of("rclone");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("rclone", "version");
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) -> run(site, "lsf", remote(directory));
            case Action.Upload(Path file, String path) -> run(site, "copyto", file.toString(), remote(path));
            case Action.Download(String path, Path file) -> run(site, "copyto", remote(path), file.toString());
            case Action.Rename(String from, String to) -> run(site, "moveto", remote(from), remote(to));
            case Action.Delete(String path) -> run(site, "deletefile", remote(path));
            case Action.MakeDirectory(String path) -> run(site, "mkdir", remote(path));
            case Action.RemoveDirectory(String path) -> run(site, "rmdir", remote(path));
            case Action.UploadTree tree -> run(site, "sync", tree.directory().toString(), remote(tree.target()));
            case Action.DownloadTree tree ->
                run(site, "sync", remote(tree.directory()), tree.target().toString());
            case Action.UploadAll(List<Path> files, String directory) ->
                run(
                        site,
                        "copy",
                        "--no-traverse",
                        files.getFirst().resolveSibling("").toString(),
                        remote(directory));
            case Action.DownloadAll(String directory, List<String> _, Path into) ->
                run(site, "copy", remote(directory), into.toString());
            case Action.Stream(String path) -> run(site, "cat", remote(path));
            case Action.ResumeUpload _, Action.ResumeDownload _ -> Optional.empty();
        };
    }

    private static String remote(String path) {
        return "site:" + path;
    }

    // The settings file holds the password in rclone's own disguise, which rclone makes of what it reads.
    private static Optional<ToolRun> run(Site site, String... arguments) {
        String disguised = ToolRun.of("rclone", "--config", "/dev/null", "obscure", "-")
                .reading(site.login().password())
                .run()
                .orThrow()
                .output()
                .strip();
        Path config = SettingsFile.write(site.settings(), "rclone.conf", """
                [site]
                type = ftp
                host = %s
                port = %d
                user = %s
                pass = %s
                explicit_tls = %s
                """.formatted(
                site.address().host(), site.address().port(), site.login().user(), disguised, site.encrypted()));
        List<String> command = new ArrayList<>(
                List.of("rclone", "--config", config.toString(), "--retries", "1", "--low-level-retries", "2"));
        command.addAll(List.of(arguments));
        ToolRun run = ToolRun.of(command).with("HOME", site.settings().toString());
        return Optional.of(site.certificate()
                .map(file -> run.with("SSL_CERT_FILE", file.toString()))
                .orElse(run));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`explicit_tls = true` for TLS; where the machine does not know the certificate's issuer, name it in `SSL_CERT_FILE` (`--ca-cert` does not reach FTP in older versions).",
                "Opens one session for each of `--transfers` and `--checkers`; `concurrency` in its settings bounds them.",
                "Uploads keep modification times: the server has MDTM, MFMT and MLSD.",
                "Writes a name with a trailing space or a special character in its own encoding.");
    }
}
