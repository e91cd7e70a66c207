package io.ftpcluster.e2e.conformance.program;

import io.ftpcluster.e2e.client.ToolRun;
import io.ftpcluster.e2e.install.Checkout;
import java.util.List;
import java.util.Optional;

/** FileZilla's client: its queue is written beforehand and processed on a display that nobody sees. */
final class FileZilla extends Driven {
    @Override
    public String name() {
        return "FileZilla";
    }

    @Override
    public List<String> needs() {
        return List.of("python3", "filezilla", "Xvfb", "xdotool");
    }

    @Override
    List<String> driver() {
        return List.of(
                "python3",
                Checkout.current()
                        .root()
                        .resolve("e2e/clients/filezilla/driver.py")
                        .toString());
    }

    // What does not go through its queue needs a hand on its window.
    @Override
    public Optional<ToolRun> prepare(Action action, Site site) {
        return switch (action) {
            case Action.Upload _,
                    Action.Download _,
                    Action.ResumeUpload _,
                    Action.ResumeDownload _,
                    Action.UploadAll _,
                    Action.DownloadAll _ -> super.prepare(action, site);
            case Action.ListNames _,
                    Action.Rename _,
                    Action.Delete _,
                    Action.MakeDirectory _,
                    Action.RemoveDirectory _,
                    Action.UploadTree _,
                    Action.DownloadTree _,
                    Action.Stream _ -> Optional.empty();
        };
    }

    @Override
    public List<String> notes() {
        return List.of(
                "\"Require explicit FTP over TLS\"; it resumes the TLS session on data connections, also where `sessionReuse: Require` demands that.",
                "What is tried here goes through its queue; the rest of its work needs a hand on its window, and is played in `ftp-node/src/test/resources/transcripts/clients`.",
                "It opens several sessions from one address at a time; `limits.maxSessionsPerAddress` must leave room for that.");
    }
}
