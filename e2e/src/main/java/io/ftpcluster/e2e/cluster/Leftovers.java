package io.ftpcluster.e2e.cluster;

import io.ftpcluster.e2e.client.ToolRun;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Disposable nodes of programs that were killed before they could remove them. Each carries the process that owns it;
 * one whose owner is gone is removed by the next program that starts a cluster.
 */
final class Leftovers {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final String LABEL = "ftpcluster.owner";

    private Leftovers() {}

    static Map<String, String> labelOfThisProgram() {
        ProcessHandle self = ProcessHandle.current();
        return Map.of(LABEL, self.pid() + "@" + startOf(self).orElse(Instant.EPOCH));
    }

    static void remove() {
        String listing = ToolRun.of(
                        "docker",
                        "ps",
                        "--all",
                        "--filter",
                        "label=" + LABEL,
                        "--format",
                        "{{.ID}} {{.Label \"" + LABEL + "\"}}")
                .run()
                .orThrow()
                .output();
        listing.lines()
                .map(line -> line.split(" ", 2))
                .filter(idAndOwner -> !isAlive(idAndOwner[1]))
                .forEach(idAndOwner -> {
                    log.info("Removing the node {} that an ended program has left", idAndOwner[0]);
                    new NodeContainer(idAndOwner[0]).remove();
                });
    }

    /** Process numbers are given anew, so the start time belongs to the owner's name. */
    static boolean isAlive(String owner) {
        int at = owner.indexOf('@');
        if (at < 1) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(owner.substring(0, at)))
                .filter(process -> owner.substring(at + 1)
                        .equals(startOf(process).orElse(Instant.EPOCH).toString()))
                .isPresent();
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
