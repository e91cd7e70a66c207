package io.ftpcluster.node.session;

import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.support.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

/** A session on each of two nodes, which share a real Redis. */
class RedisQuotaIT extends QuotaContractTest {
    private final RedisServer server;
    private final ClusterServices one;
    private final ClusterServices two;

    RedisQuotaIT() throws IOException {
        server = new RedisServer(Files.createTempDirectory("redis"));
        one = node("files-0");
        two = node("files-1");
    }

    private ClusterServices node(String name) {
        RedisConfig redis = new RedisConfig(
                server.nodeUri(), Optional.empty(), Optional.empty(), RedisConfig.WhenUnavailable.ALLOW);
        ClusterServices services = ClusterServices.of(
                new ClusterConfig(Optional.of(redis), OptionalInt.empty(), OptionalInt.empty()),
                new NodeIdentity(name, "ftp/files"));
        await().until(services.sessions()::isReachable);
        return services;
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        server.close();
    }

    @Override
    QuotaBook book() {
        return one.quotas();
    }

    @Override
    QuotaBook otherBook() {
        return two.quotas();
    }
}
