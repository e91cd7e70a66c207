package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ftpput and ftpget of BusyBox: what cameras and routers have. */
final class BusyBox implements FtpProgram {
    @Override
    public String name() {
        return "BusyBox";
    }

    @Override
    public List<String> needs() {
        return List.of("busybox");
    }

    @Override
    public ToolRun version() {
        return ToolRun.of("busybox");
    }

    @Override
    public boolean speaksTls() {
        return false;
    }

    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.Upload(Path file, String path) -> run(site, "ftpput", path, file.toString());
            case Action.Download(String path, Path file) -> run(site, "ftpget", file.toString(), path);
            case Action.ResumeDownload(String path, Path file) -> run(site, "ftpget", "-c", file.toString(), path);
            case Action.Stream(String path) -> run(site, "ftpget", "-", path);
            case Action.ListNames _,
                    Action.ResumeUpload _,
                    Action.Rename _,
                    Action.Delete _,
                    Action.MakeDirectory _,
                    Action.RemoveDirectory _,
                    Action.UploadTree _,
                    Action.DownloadTree _,
                    Action.UploadAll _,
                    Action.DownloadAll _ -> Optional.empty();
        };
    }

    // It reads the password from nowhere but its arguments.
    private static Optional<ToolRun> run(Site site, String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of("busybox", tool));
        command.addAll(List.of("-u", site.login().user(), "-p", site.login().password()));
        command.addAll(List.of("-P", Integer.toString(site.address().port())));
        List<String> operands = new ArrayList<>(List.of(arguments));
        if (operands.getFirst().equals("-c")) {
            command.add(operands.removeFirst());
        }
        command.add(site.address().host());
        command.addAll(operands);
        return Optional.of(ToolRun.of(command));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "No TLS, and the password stands on its command line: use it in a network you trust.",
                "One file per call; missing directories are not made.",
                "`ftpget -c` resumes a download.");
    }
}
