package io.ftpcluster.node.session;

import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;

/** Two sessions of one node without Redis. */
class LocalQuotaTest extends QuotaContractTest {
    private final QuotaBook book = ClusterServices.of(ClusterConfig.ALONE, new NodeIdentity("files-0", "ftp/files"))
            .quotas();

    @Override
    QuotaBook book() {
        return book;
    }

    @Override
    QuotaBook otherBook() {
        return book;
    }
}
