package io.ftpcluster.e2e.cluster;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A TCP port of the node that is reachable on this machine, on 127.0.0.1 only.
 *
 * @param hostPort port on 127.0.0.1
 * @param nodePort port on the node's own address, where Services of type LoadBalancer are served
 */
public record PortMapping(int hostPort, int nodePort) {
    private static final int HIGHEST = 65_535;

    public PortMapping {
        requirePort(hostPort);
        requirePort(nodePort);
    }

    /** Every port from the first to the last, each under its own number. */
    public static List<PortMapping> oneToOne(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(port -> new PortMapping(port, port))
                .toList();
    }

    /**
     * Reads {@code host:node}, or one number for both.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static PortMapping parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException("'" + text + "' is not of the form host:node");
        }
        return new PortMapping(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    }

    /** As {@code docker port} prints it. */
    String asDockerPrintsIt() {
        return "%d/tcp -> 127.0.0.1:%d".formatted(nodePort, hostPort);
    }

    private static void requirePort(int port) {
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException("A port lies between 1 and " + HIGHEST + ", not " + port);
        }
    }
}
