package io.ftpcluster.e2e.bed;

import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.e2e.cluster.PortMapping;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of a test's service. Two services on one node need different ones, because they share its address.
 *
 * @param login port of the Service in Kubernetes, and as published on 127.0.0.1
 * @param implicit the same for logins where TLS comes first
 * @param passive passive ports, with the same numbers in Kubernetes and on 127.0.0.1
 */
record ServicePorts(PortMapping login, PortMapping implicit, PassivePorts passive) {
    // Below the ports that programs which dial out are given, and below those of NodePort Services.
    private static final int HIGHEST = 29_000;
    private static final int STEP = 100;

    static final ServicePorts SHARED = from(21_000, 21, 990, 8, 6);
    static final ServicePorts SECOND = from(SHARED.passive().all().last() + STEP, 2122, 2990, 8, 2);

    /** The first block of ports that nobody listens on: two for control connections, and the passive ports behind them. */
    private static ServicePorts from(int lowest, int login, int implicit, int perNode, int nodes) {
        int first = IntStream.iterate(lowest, port -> port < HIGHEST, port -> port + STEP)
                .filter(port ->
                        IntStream.rangeClosed(port, port + 1 + perNode * nodes).allMatch(ServicePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports from " + lowest + " to " + HIGHEST));
        return new ServicePorts(
                new PortMapping(first, login),
                new PortMapping(first + 1, implicit),
                new PassivePorts(first + 2, perNode, nodes));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    int control() {
        return login.nodePort();
    }
}
