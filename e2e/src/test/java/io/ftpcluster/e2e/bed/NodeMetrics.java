package io.ftpcluster.e2e.bed;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads a counter of a node from its metrics page. */
public final class NodeMetrics {
    private static final int HEALTH_PORT = 8080;

    private NodeMetrics() {}

    /**
     * The sum over all labels of a counter of one node.
     *
     * @throws AssertionError when the page does not have it, so that a renamed metric is noticed
     */
    public static double counter(TestService service, int ordinal, String name) {
        String page = service.bed().askPod(service.namespace(), TestService.node(ordinal), HEALTH_PORT, "/metrics");
        var values = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$")
                .matcher(page)
                .results()
                .mapToDouble(row -> Double.parseDouble(row.group(1)))
                .toArray();
        if (values.length == 0) {
            throw new AssertionError("Node " + ordinal + " has no metric " + name);
        }
        return Arrays.stream(values).sum();
    }
}
