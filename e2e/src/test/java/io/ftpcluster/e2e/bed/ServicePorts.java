package io.ftpcluster.e2e.bed;

import io.ftpcluster.contract.node.PassivePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of a test's service. Two services on one node need different ones, because they share its address.
 *
 * @param control port of the Service in Kubernetes
 * @param published the same port as published on 127.0.0.1
 * @param passive passive ports, with the same numbers in Kubernetes and on 127.0.0.1
 */
record ServicePorts(int control, int published, PassivePorts passive) {
    // Below the ports that programs which dial out are given, and below those of NodePort Services.
    private static final int HIGHEST = 29_000;
    private static final int STEP = 100;

    static final ServicePorts SHARED = from(21, 21_000, 8, 6);
    static final ServicePorts SECOND = from(2122, SHARED.passive().all().last() + STEP, 8, 2);

    /** The first block of ports that nobody listens on: one for the control connection and the passive ports behind it. */
    private static ServicePorts from(int control, int lowest, int perNode, int nodes) {
        int first = IntStream.iterate(lowest, port -> port < HIGHEST, port -> port + STEP)
                .filter(port ->
                        IntStream.rangeClosed(port, port + perNode * nodes).allMatch(ServicePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports from " + lowest + " to " + HIGHEST));
        return new ServicePorts(control, first, new PassivePorts(first + 1, perNode, nodes));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
