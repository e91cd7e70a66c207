package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A library, by a small program of ours around it. All of these take the same words, and learn from the environment
 * where to go: {@code FTP_HOST}, {@code FTP_PORT}, {@code FTP_USER}, {@code FTP_PASSWORD}, and {@code FTP_CA} for TLS.
 */
abstract class Driven implements FtpProgram {
    /** The program around the library, and what comes before the words. */
    abstract List<String> driver();

    /** Whether the library itself can copy trees. */
    boolean copiesTrees() {
        return false;
    }

    @Override
    public ToolRun version() {
        return ToolRun.of(with("version"));
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.ListNames(String directory) -> run(site, "names", directory);
            case Action.Upload(Path file, String path) -> run(site, "put", file.toString(), path);
            case Action.Download(String path, Path file) -> run(site, "get", path, file.toString());
            case Action.ResumeUpload(Path file, String path, long from) ->
                run(site, "put", file.toString(), path, Long.toString(from));
            case Action.ResumeDownload(String path, Path file) -> run(site, "resume", path, file.toString());
            case Action.Rename(String from, String to) -> run(site, "rename", from, to);
            case Action.Delete(String path) -> run(site, "delete", path);
            case Action.MakeDirectory(String path) -> run(site, "mkdir", path);
            case Action.RemoveDirectory(String path) -> run(site, "rmdir", path);
            case Action.UploadTree tree ->
                copiesTrees() ? run(site, "put-tree", tree.directory().toString(), tree.target()) : Optional.empty();
            case Action.DownloadTree tree ->
                copiesTrees()
                        ? run(site, "get-tree", tree.directory(), tree.target().toString())
                        : Optional.empty();
            case Action.UploadAll(List<Path> files, String directory) -> {
                List<String> words = new ArrayList<>(List.of("put-all", directory));
                files.forEach(file -> words.add(file.toString()));
                yield run(site, words.toArray(String[]::new));
            }
            case Action.DownloadAll(String directory, List<String> names, Path into) -> {
                List<String> words = new ArrayList<>(List.of("get-all", directory, into.toString()));
                words.addAll(names);
                yield run(site, words.toArray(String[]::new));
            }
            case Action.Stream(String path) -> run(site, "get", path, "-");
        };
    }

    private Optional<ToolRun> run(Site site, String... words) {
        ToolRun run = ToolRun.of(with(words))
                .with("FTP_HOST", site.address().host())
                .with("FTP_PORT", Integer.toString(site.address().port()))
                .with("FTP_USER", site.login().user())
                .with("FTP_PASSWORD", site.login().password());
        return Optional.of(site.certificate()
                .map(file -> run.with("FTP_CA", file.toString()))
                .orElse(run));
    }

    private List<String> with(String... words) {
        List<String> command = new ArrayList<>(driver());
        command.addAll(List.of(words));
        return command;
    }
}
