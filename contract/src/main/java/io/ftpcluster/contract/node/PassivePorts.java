package io.ftpcluster.contract.node;

/**
 * Which node owns which passive port. The block of a node is a pure function of its ordinal, so it never moves while the
 * node lives, whatever scales around it: a port told to a client stays with the node that told it.
 *
 * @param startPort first passive port of node 0
 * @param portsPerNode how many ports each node owns
 * @param maxNodes for how many nodes ports are set aside
 */
public record PassivePorts(int startPort, int portsPerNode, int maxNodes) {
    public PassivePorts {
        if (portsPerNode < 1 || maxNodes < 1) {
            throw new IllegalArgumentException(
                    "Passive ports need at least one port and one node: " + portsPerNode + " × " + maxNodes);
        }
        new PortRange(startPort, startPort + portsPerNode * maxNodes - 1);
    }

    /** All passive ports of the cluster. */
    public PortRange all() {
        return new PortRange(startPort, startPort + portsPerNode * maxNodes - 1);
    }

    /**
     * The ports that belong to one node.
     *
     * @param ordinal number of the node, from 0
     * @throws IllegalArgumentException when no ports are set aside for that many nodes
     */
    public PortRange ownedBy(int ordinal) {
        if (ordinal < 0 || ordinal >= maxNodes) {
            throw new IllegalArgumentException(
                    "Node " + ordinal + " has no passive ports: only " + maxNodes + " nodes have, in " + all());
        }
        int first = startPort + ordinal * portsPerNode;
        return new PortRange(first, first + portsPerNode - 1);
    }
}
