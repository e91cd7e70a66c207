package io.ftpcluster.e2e.cluster;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a kept node again and repairs it where that is possible. */
final class KeptNode {
    private static final Logger log = LoggerFactory.getLogger(KeptNode.class);
    private static final Duration ATTACHING = Duration.ofSeconds(20);
    private static final Duration STARTING_AGAIN = Duration.ofSeconds(90);

    private KeptNode() {}

    /** The node of these options when it exists and works. One that does not is removed. */
    static Optional<NodeContainer> find(ClusterOptions.Kept options) {
        NodeContainer node = new NodeContainer(options.name());
        if (!node.exists()) {
            return Optional.empty();
        }
        if (works(node, options)) {
            return Optional.of(node);
        }
        log.info("The container {} cannot be used any more; making it anew", options.name());
        node.remove();
        return Optional.empty();
    }

    private static boolean works(NodeContainer node, ClusterOptions.Kept options) {
        if (node.runs()) {
            log.info("Going on with the running container {}", options.name());
            return node.publishes(options.ports()) && node.becomesReady(ATTACHING);
        }
        log.info("Starting the container {} again", options.name());
        return node.startsAgain() && node.publishes(options.ports()) && node.becomesReady(STARTING_AGAIN);
    }
}
