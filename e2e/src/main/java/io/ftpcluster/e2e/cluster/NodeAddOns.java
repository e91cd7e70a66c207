package io.ftpcluster.e2e.cluster;

import io.ftpcluster.e2e.client.ToolRun;
import io.ftpcluster.e2e.install.Checkout;

/**
 * Addresses for Services and shared volumes, on a node of the public image: the same two loops that our own image runs
 * by itself, so that tests find the same cluster on both.
 */
final class NodeAddOns {
    private static final String FOLDER = "/var/lib/rancher/k3s/ftpcluster-loops";
    // The folder under /run is the mark that they run: it goes when the container is started again, as they do.
    private static final String START = """
            mkdir /run/ftpcluster-loops 2>/dev/null || exit 0
            for loop in load-balancer shared-storage; do
              sh %1$s/$loop.sh >/run/ftpcluster-loops/$loop.log 2>&1 &
            done
            wait
            """.formatted(FOLDER);

    private NodeAddOns() {}

    /** Starts them where they are needed and do not run yet. */
    static void ensure(NodeContainer node, ClusterWay way) {
        if (way != ClusterWay.PUBLIC_IMAGE) {
            return;
        }
        String loops = Checkout.current().root().resolve("e2e/cluster/node/loops") + "/.";
        node.run("mkdir", "-p", FOLDER).orThrow();
        ToolRun.of("docker", "cp", loops, node.name() + ":" + FOLDER).run().orThrow();
        ToolRun.of("docker", "exec", "--detach", node.name(), "sh", "-c", START)
                .run()
                .orThrow();
    }
}
