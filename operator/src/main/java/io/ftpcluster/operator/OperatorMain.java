package io.ftpcluster.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.ftpcluster.operator.config.InvalidOperatorSettingException;
import io.ftpcluster.operator.config.OperatorConfig;
import io.ftpcluster.operator.config.OperatorSetting;
import io.ftpcluster.operator.reconciler.Controllers;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator's process: reads the settings, starts the controllers and the health server, and ends with a signal. */
public final class OperatorMain {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorMain.class);
    private static final Duration LAST_RECONCILIATIONS = Duration.ofSeconds(3);
    private static final AtomicBoolean STOPPING = new AtomicBoolean();
    private static final int THREADS = 8;
    private static final int WRONG_SETTING = 2;

    private OperatorMain() {}

    /** {@code --help} lists the settings; otherwise the operator runs until it gets a signal. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(help());
            return;
        }
        try {
            start(OperatorConfig.from(System.getenv()));
        } catch (InvalidOperatorSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    /** What {@code --help} prints: every setting with its default. */
    static String help() {
        StringBuilder text = new StringBuilder("""
                The FtpCluster operator: turns FtpCluster and FtpUser resources into a running FTP service.
                It uses the service account of its pod, or the kubeconfig. Settings are environment variables:

                """);
        for (OperatorSetting setting : OperatorSetting.values()) {
            text.append(
                    "  %-18s %s [%s]%n".formatted(setting.variable(), setting.description(), setting.defaultValue()));
        }
        return text.toString();
    }

    private static void start(OperatorConfig config) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        KubernetesClient client = new KubernetesClientBuilder().build();
        Operator operator = new Operator(overrider -> configure(overrider, config, client, metrics));
        Controllers controllers = new Controllers(config, client, Clock.systemUTC());
        controllers.register(operator);
        HealthServer health = HealthServer.start(config.httpPort(), new OperatorHealth(operator), metrics::scrape);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(operator, controllers, health), "shutdown"));
        LOG.info(
                "Starting: namespaces={} leaderElection={} http={}",
                config.namespaces().isEmpty() ? "all" : config.namespaces(),
                config.leaderElection().enabled(),
                health.port());
        operator.start();
    }

    private static void configure(
            ConfigurationServiceOverrider overrider,
            OperatorConfig config,
            KubernetesClient client,
            PrometheusMeterRegistry metrics) {
        overrider
                .withKubernetesClient(client)
                .withConcurrentReconciliationThreads(THREADS)
                .withReconciliationTerminationTimeout(LAST_RECONCILIATIONS)
                .withMetrics(ControllerMetrics.in(metrics));
        if (config.leaderElection().enabled()) {
            overrider.withLeaderElectionConfiguration(LeaderElections.of(config.leaderElection(), STOPPING));
        }
    }

    private static void stop(Operator operator, Controllers controllers, HealthServer health) {
        LOG.info("Stopping");
        STOPPING.set(true);
        health.close();
        controllers.close();
        operator.stop();
    }
}
