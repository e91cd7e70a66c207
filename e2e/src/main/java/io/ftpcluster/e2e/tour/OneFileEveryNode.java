package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.client.CurlTransfer;
import io.ftpcluster.e2e.client.Sha256;
import io.ftpcluster.e2e.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A file goes in through one node, and comes out of every other one as it went in. */
final class OneFileEveryNode implements TourStep {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String title() {
        return "One file in, and out of every node";
    }

    @Override
    public void show(TourStage stage, TourLog log) throws Exception {
        String remote = "/tour/" + stage.file().getFileName();
        AtomicReference<String> taker = new AtomicReference<>("");
        log.check("curl uploads a file in passive mode", () -> {
            taker.set(upload(stage, remote));
            return stage.file().getFileName() + " taken by " + taker.get();
        });
        IntStream.range(0, stage.service().replicas())
                .mapToObj(stage::node)
                .filter(node -> !node.equals(taker.get()))
                .forEach(node -> log.check(
                        "curl reads it back from " + node, () -> readFrom(node, stage, remote, log.progress())));
        log.check("curl reads it by EPSV as well", () -> readByEpsv(stage, remote));
    }

    private static String upload(TourStage stage, String remote) {
        return stage.curl().upload(stage.file(), remote).servedBy();
    }

    /** The balancer chooses the node of a session, so new sessions are opened until it has chosen this one. */
    private static String readFrom(String node, TourStage stage, String remote, Progress progress) throws Exception {
        Path copy = stage.work().resolve("from-" + node);
        progress.waitUntil("a session lands on " + node, LIMIT, () -> {
            String served = stage.curl().download(remote, copy).servedBy();
            return served.equals(node) ? "" : "this one was served by " + served;
        });
        return intact(stage.file(), copy);
    }

    private static String readByEpsv(TourStage stage, String remote) throws Exception {
        Path copy = stage.work().resolve("by-epsv");
        CurlTransfer transfer = stage.curl().downloadByEpsv(remote, copy);
        return intact(stage.file(), copy) + ", served by " + transfer.servedBy();
    }

    private static String intact(Path sent, Path received) throws Exception {
        if (!Sha256.of(sent).equals(Sha256.of(received))) {
            throw new ClaimFailed("the copy differs from what was uploaded");
        }
        return "same SHA-256";
    }
}
