package io.ftpcluster.e2e.client;

import java.util.Optional;

/**
 * What curl did in one session.
 *
 * @param result how curl ended
 * @param node the node that served the session; empty when there was no session
 */
public record CurlTransfer(ToolResult result, Optional<String> node) {
    static CurlTransfer of(ToolResult result) {
        return new CurlTransfer(result, ServingNode.in(result.errors()));
    }

    /**
     * The node that served a transfer that succeeded.
     *
     * @throws ToolFailure when curl failed, or the node did not say its name
     */
    public String servedBy() {
        result.orThrow();
        return node.orElseThrow(() -> new ToolFailure("The reply to STAT does not name the node"));
    }
}
