package io.ftpcluster.e2e.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wanted of a cluster. */
public sealed interface ClusterOptions {
    /** The ports of the node that are published on 127.0.0.1. */
    List<PortMapping> ports();

    /**
     * A cluster that goes with its {@link DisposableCluster}, or with this program.
     *
     * @param ports no host port twice
     */
    record Disposable(List<PortMapping> ports) implements ClusterOptions {
        public Disposable {
            ports = List.copyOf(ports);
            requireEachHostPortOnce(ports);
        }
    }

    /**
     * A cluster that is left running, and found again by its name. One that stands still is started again; one that is
     * broken, or has other ports, is replaced.
     *
     * @param name of the container
     * @param ports no host port twice
     */
    record Kept(String name, List<PortMapping> ports) implements ClusterOptions {
        public Kept {
            ports = List.copyOf(ports);
            requireEachHostPortOnce(ports);
            if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]+")) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of a container");
            }
        }
    }

    private static void requireEachHostPortOnce(List<PortMapping> ports) {
        Set<Integer> seen = new HashSet<>();
        for (PortMapping port : ports) {
            if (!seen.add(port.hostPort())) {
                throw new IllegalArgumentException("Port " + port.hostPort() + " of this machine is given twice");
            }
        }
    }
}
