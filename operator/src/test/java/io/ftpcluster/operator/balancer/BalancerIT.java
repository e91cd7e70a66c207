package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The rendered configuration, the script and the client that asks what is live, around the real nginx. */
class BalancerIT {
    private static final DockerImageName NGINX = DockerImageName.parse("ftpcluster/nginx:1.30");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MOUNT = "/etc/ftpcluster/nginx";

    private final ClusterPlan plan = TestPlans.ofSpec("{replicas: 3}");

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private GenericContainer<?> nginx;

    @BeforeEach
    void startNginx() throws IOException {
        // nginx runs as 1001, the folder belongs to whoever runs the test.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve(Supervisor.FILE), Supervisor.script());
        mount(config(3, 3).text());
        nginx = new GenericContainer<>(NGINX)
                .withImagePullPolicy(name -> false)
                .withFileSystemBind(folder.toString(), MOUNT, BindMode.READ_ONLY)
                .withTmpFs(Map.of("/tmp", "uid=1001"))
                .withExposedPorts(NginxConfig.ADMIN_PORT)
                .withCreateContainerCmdModifier(container -> {
                    container.withUser("1001:1001").withEntrypoint("sh", MOUNT + "/" + Supervisor.FILE);
                    Objects.requireNonNull(container.getHostConfig()).withReadonlyRootfs(true);
                })
                .waitingFor(Wait.forHttp(NginxConfig.HEALTH_PATH)
                        .forPort(NginxConfig.ADMIN_PORT)
                        .withStartupTimeout(PATIENCE));
        nginx.start();
    }

    @AfterEach
    void stopNginx() {
        nginx.stop();
    }

    @Test
    void nginxTakesEveryRoutingAndSaysWhichIsLive() throws IOException {
        ClusterPlan withTls = TestPlans.ofSpec("{tls: {mode: Optional, secretName: files-tls, implicitPort: 990}}");
        ClusterPlan dual = TestPlans.ofSpec("{service: {ipFamilyPolicy: PreferDualStack}}");
        for (NginxConfig config : List.of(
                config(3, 3),
                config(dual, 2, 3),
                config(3, 4),
                config(0, 2),
                config(withTls, 2, 3),
                config(withTls, 0, 0),
                config(6, 6))) {
            mount(config.text());

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(agreementOn(config)).isEqualTo(new Agreement.Agreed(config.hash())));
        }
    }

    @Test
    void aConfigurationThatNginxRefusesNeverGoesLive() throws IOException {
        NginxConfig good = config(3, 3);
        NginxConfig wanted = config(2, 3);

        // when
        mount(wanted.text().replace("least_conn;", "least_con;"));

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(agreementOn(wanted))
                        .isInstanceOfSatisfying(
                                Agreement.Refused.class,
                                refused -> assertThat(refused.message()).contains("unknown directive \"least_con\"")));
        assertThat(agreementOn(good)).isEqualTo(new Agreement.Agreed(good.hash()));
    }

    private Agreement agreementOn(NginxConfig wanted) {
        LiveConfigClient client = new LiveConfigClient(nginx.getMappedPort(NginxConfig.ADMIN_PORT), PATIENCE);
        return Agreement.of(wanted.hash(), client.ask(wanted.hash(), Map.of("nginx", nginx.getHost())));
    }

    private NginxConfig config(int accepting, int reachable) {
        return config(plan, accepting, reachable);
    }

    private static NginxConfig config(ClusterPlan plan, int accepting, int reachable) {
        return NginxConfig.of(plan, TestRoutings.of(accepting, reachable), new NginxConfig.NodePorts(2121, 2990, 2120));
    }

    // As the kubelet does it: a whole new file takes the name.
    private void mount(String text) throws IOException {
        Path next = Files.writeString(folder.resolve("next.conf"), text);
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("r--r--r--"));
        Files.move(next, folder.resolve("nginx.conf"), StandardCopyOption.ATOMIC_MOVE);
    }
}
