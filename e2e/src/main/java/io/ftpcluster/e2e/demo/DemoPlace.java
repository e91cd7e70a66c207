package io.ftpcluster.e2e.demo;

import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.e2e.client.FtpAddress;
import java.nio.file.Path;

/** The fixed facts of the demo: names, ports and files. */
final class DemoPlace {
    /** Name of the container that is the Kubernetes. */
    static final String CONTAINER = "ftpcluster-demo";

    /** Namespace of the example. */
    static final String NAMESPACE = "ftp";

    /** Name of the example's FtpCluster. */
    static final String NAME = "files";

    /** Port of the service in Kubernetes. */
    static final int CONTROL_PORT = 21;

    /** Port 21 of the service is this one on the own machine, where 21 may be taken or privileged. */
    static final FtpAddress ADDRESS = new FtpAddress("127.0.0.1", 2121);

    /** The example's passive ports, the same numbers outside as inside. */
    static final PassivePorts PASSIVE = new PassivePorts(50000, 8, 6);

    /** Kubeconfig of the demo, ignored by git. */
    static final Path KUBECONFIG = Path.of(".demo", "kubeconfig");

    private DemoPlace() {}
}
