package io.ftpcluster.contract.node;

/**
 * Consecutive TCP ports.
 *
 * @param first lowest port, 1 to 65535
 * @param last highest port, inclusive
 */
public record PortRange(int first, int last) {
    private static final int HIGHEST_PORT = 65_535;

    public PortRange {
        if (first < 1 || last > HIGHEST_PORT || first > last) {
            throw new IllegalArgumentException("Not a range of TCP ports: " + first + "-" + last);
        }
    }

    /** How many ports. */
    public int size() {
        return last - first + 1;
    }

    /** Whether the port is one of these. */
    public boolean contains(int port) {
        return port >= first && port <= last;
    }

    /** {@code 50000-50007}, as nginx and people write it. */
    @Override
    public String toString() {
        return first + "-" + last;
    }
}
