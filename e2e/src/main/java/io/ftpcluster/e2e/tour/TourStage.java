package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.client.CurlClient;
import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.install.ServiceView;
import java.nio.file.Path;

/**
 * What the steps of the tour play on.
 *
 * @param service the FtpCluster of the example, as the API server tells of it
 * @param kubectl for what users do to it
 * @param address where FTP clients find it
 * @param file a real file to upload
 * @param work an empty directory for what is downloaded
 */
public record TourStage(ServiceView service, Kubectl kubectl, FtpAddress address, Path file, Path work) {
    /** curl for the user demo. */
    CurlClient curl() {
        return new CurlClient(address, FtpLogin.example("demo"));
    }

    /** Name of a node's pod, which is also the name of the node. */
    String node(int ordinal) {
        return service.name() + "-node-" + ordinal;
    }
}
