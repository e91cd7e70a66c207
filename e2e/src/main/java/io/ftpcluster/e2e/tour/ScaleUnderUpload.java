package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.client.LongUpload;
import io.ftpcluster.e2e.client.Sha256;
import io.ftpcluster.e2e.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;

/** One node more in the middle of a long upload: the new node takes logins, and the upload does not notice. */
final class ScaleUnderUpload implements TourStep {
    private static final String REMOTE = "/tour/long-upload.bin";
    private static final long BYTES_PER_SECOND = 2_000_000;
    private static final long WELL_UNDER_WAY = 2_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String title() {
        return "kubectl scale in the middle of a long upload";
    }

    @Override
    public void show(TourStage stage, TourLog log) throws Exception {
        int replicas = stage.service().replicas() + 1;
        Progress progress = log.progress();
        try (LongUpload upload = LongUpload.start(stage.curl(), REMOTE, BYTES_PER_SECOND)) {
            progress.waitUntil("the upload is under way", LIMIT, () -> underWay(upload));
            log.check("kubectl scale ftpc/files --replicas=" + replicas, () -> scale(stage, replicas));
            String node = stage.node(replicas - 1);
            log.check(node + " takes logins", () -> takesLogins(node, stage, progress));
            log.check("the upload is still running then", () -> stillRunning(upload));
            log.check("the upload completes, and is intact", () -> intact(stage, upload));
        }
        log.check("the FtpCluster says " + replicas + " of " + replicas + " and Ready", () -> {
            progress.waitUntil("it says so", LIMIT, () -> stage.service().missingForReady(replicas));
            return stage.service().explain();
        });
    }

    private static String underWay(LongUpload upload) {
        if (!upload.running()) {
            throw new ClaimFailed("curl ended too early: " + upload.result().errors());
        }
        return upload.bytes() >= WELL_UNDER_WAY ? "" : "the first " + WELL_UNDER_WAY / 1_000_000 + " MB";
    }

    private static String scale(TourStage stage, int replicas) {
        var service = stage.service();
        return stage.kubectl()
                .run("scale", "ftpc/" + service.name(), "--namespace", service.namespace(), "--replicas=" + replicas)
                .orThrow()
                .output()
                .strip();
    }

    private static String takesLogins(String node, TourStage stage, Progress progress) {
        Duration took = progress.waitUntil("a new session lands on " + node, LIMIT, () -> {
            String served = stage.curl().listNames().servedBy();
            return served.equals(node) ? "" : "sessions land on the others";
        });
        return Progress.seconds(took) + " after the command";
    }

    private static String stillRunning(LongUpload upload) {
        if (!upload.running()) {
            throw new ClaimFailed(
                    "it ended while the cluster was scaled: " + upload.result().errors());
        }
        return "%.1f MB so far".formatted(upload.bytes() / 1e6);
    }

    private static String intact(TourStage stage, LongUpload upload) throws Exception {
        String sent = upload.finish(LIMIT);
        Path copy = stage.work().resolve("long-upload.bin");
        stage.curl().download(REMOTE, copy).servedBy();
        if (!sent.equals(Sha256.of(copy))) {
            throw new ClaimFailed("the stored file differs from what curl sent");
        }
        return "%.1f MB, same SHA-256".formatted(upload.bytes() / 1e6);
    }
}
