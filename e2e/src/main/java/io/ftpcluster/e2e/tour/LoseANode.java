package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A node's pod is deleted: users go on logging in, and its replacement comes back under the same name. */
final class LoseANode implements TourStep {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String title() {
        return "Deleting a node's pod";
    }

    @Override
    public void show(TourStage stage, TourLog log) {
        String node = stage.node(1);
        String namespace = stage.service().namespace();
        String before = stage.service().podUid(node);
        AtomicInteger logins = new AtomicInteger();
        log.check(
                "kubectl delete pod " + node,
                () -> stage.kubectl()
                        .run("delete", "pod", node, "--namespace", namespace, "--wait=false")
                        .orThrow()
                        .output()
                        .strip());
        log.check("logins go on until its replacement takes some", () -> {
            loginsUntilBack(node, before, stage, log.progress(), logins);
            return logins + " logins, none refused";
        });
    }

    private static void loginsUntilBack(
            String node, String before, TourStage stage, Progress progress, AtomicInteger logins) {
        List<String> refused = new ArrayList<>();
        progress.waitUntil("a new session lands on the replacement of " + node, LIMIT, () -> {
            var login = stage.curl().listNames();
            logins.incrementAndGet();
            if (!login.result().succeeded()) {
                refused.add(login.result().lastLine() + " "
                        + login.result().errors().replaceAll("(?m)^> PASS .*", "> PASS"));
            }
            boolean replaced = stage.service().isPodReady(node)
                    && !stage.service().podUid(node).equals(before);
            return replaced && login.node().filter(node::equals).isPresent() ? "" : "sessions land on the others";
        });
        if (!refused.isEmpty()) {
            throw new ClaimFailed(
                    "%d of %s logins were refused: %s".formatted(refused.size(), logins, refused.getFirst()));
        }
    }
}
