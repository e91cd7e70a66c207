package io.ftpcluster.e2e.bed;

import io.ftpcluster.contract.node.PassivePorts;

/**
 * The ports of a test's service. Two services on one node need different ones, because they share its address.
 *
 * @param control port of the Service in Kubernetes
 * @param published the same port as published on 127.0.0.1
 * @param passive passive ports, with the same numbers in Kubernetes and on 127.0.0.1
 */
record ServicePorts(int control, int published, PassivePorts passive) {
    static final ServicePorts SHARED = new ServicePorts(21, 3121, new PassivePorts(21_000, 8, 6));
    static final ServicePorts SECOND = new ServicePorts(2122, 3122, new PassivePorts(22_000, 8, 2));
}
