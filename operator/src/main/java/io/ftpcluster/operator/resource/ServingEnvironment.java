package io.ftpcluster.operator.resource;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.crds.cluster.NodesSpec;
import io.ftpcluster.crds.cluster.SessionReuse;
import io.ftpcluster.crds.cluster.TlsMode;
import io.ftpcluster.crds.cluster.TlsSpec;
import io.ftpcluster.crds.cluster.TlsVersion;
import io.ftpcluster.crds.cluster.UploadMode;
import io.ftpcluster.crds.cluster.UploadsSpec;
import io.ftpcluster.operator.model.LimitsPlan;
import io.ftpcluster.operator.model.ServingPlan;
import io.ftpcluster.operator.model.TlsPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The settings of a node that say how it serves its clients. */
final class ServingEnvironment {
    private final Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);

    private ServingEnvironment() {}

    static Map<NodeSetting, String> of(ServingPlan plan) {
        ServingEnvironment environment = new ServingEnvironment();
        plan.tls()
                .ifPresentOrElse(environment::tls, () -> environment.settings.put(NodeSetting.TLS, text(TlsMode.OFF)));
        environment.words(plan.nodes());
        environment.uploads(plan.uploads());
        environment.limits(plan.limits());
        environment.shared(plan.limits().shared());
        environment.timers(plan.limits().timers());
        environment.settings.put(
                NodeSetting.DRAIN_TIMEOUT, seconds(plan.timing().drainTimeout()));
        return environment.settings;
    }

    private void tls(TlsPlan plan) {
        TlsSpec spec = plan.spec();
        settings.put(NodeSetting.TLS, text(spec.mode()));
        settings.put(NodeSetting.TLS_DATA, text(spec.dataMode()));
        settings.put(NodeSetting.TLS_CERT_FILE, TlsFiles.CERTIFICATE);
        settings.put(NodeSetting.TLS_KEY_FILE, TlsFiles.PRIVATE_KEY);
        settings.put(NodeSetting.TLS_SESSION_REUSE, text(spec.sessionReuse()));
        settings.put(NodeSetting.TLS_MIN_VERSION, text(spec.minVersion()));
        settings.put(NodeSetting.TLS_CLIENT_AUTH, text(spec.clientAuth()));
        if (plan.authoritiesSecret().isPresent()) {
            settings.put(NodeSetting.TLS_CLIENT_CA_FILE, TlsFiles.AUTHORITIES);
        }
        settings.put(NodeSetting.TLS_SERVER_NAMES, String.join(",", spec.serverNames()));
        int port = spec.implicitPort() == 0 ? 0 : Ports.NODE_IMPLICIT;
        settings.put(NodeSetting.TLS_IMPLICIT_PORT, Integer.toString(port));
    }

    private void words(NodesSpec spec) {
        settings.put(NodeSetting.WELCOME, spec.welcome());
        settings.put(NodeSetting.LOG_FORMAT, spec.logFormat().name().toLowerCase(Locale.ROOT));
        settings.put(NodeSetting.LOG_LEVEL, spec.logLevel().name());
    }

    private void uploads(UploadsSpec spec) {
        settings.put(NodeSetting.UPLOAD_MODE, text(spec.mode()));
        settings.put(NodeSetting.UPLOAD_FSYNC, spec.fsync().toString());
    }

    private void limits(LimitsPlan limits) {
        settings.put(NodeSetting.UPLOAD_RATE, Long.toString(limits.rates().upload()));
        settings.put(NodeSetting.DOWNLOAD_RATE, Long.toString(limits.rates().download()));
        settings.put(NodeSetting.USER_UPLOAD_RATE, Long.toString(limits.rates().userUpload()));
        settings.put(
                NodeSetting.USER_DOWNLOAD_RATE, Long.toString(limits.rates().userDownload()));
        settings.put(NodeSetting.MAX_SESSIONS, Integer.toString(limits.sessionsPerNode()));
        settings.put(NodeSetting.MAX_SESSIONS_PER_ADDRESS, Integer.toString(limits.sessionsPerAddressAndNode()));
        settings.put(NodeSetting.MAX_TRANSFERS, Integer.toString(limits.transfersPerNode()));
    }

    private void shared(LimitsPlan.Shared limits) {
        settings.put(NodeSetting.CLUSTER_MAX_SESSIONS, Integer.toString(limits.sessions()));
        settings.put(NodeSetting.CLUSTER_MAX_SESSIONS_PER_ADDRESS, Integer.toString(limits.sessionsPerAddress()));
        settings.put(NodeSetting.REDIS_UNAVAILABLE, limits.deniedWithoutRedis() ? "Deny" : "Allow");
    }

    private void timers(LimitsPlan.Timers timers) {
        settings.put(NodeSetting.IDLE_TIMEOUT, seconds(timers.idle()));
        settings.put(NodeSetting.LOGIN_TIMEOUT, seconds(timers.login()));
        settings.put(NodeSetting.DATA_TIMEOUT, seconds(timers.data()));
        settings.put(NodeSetting.STALL_TIMEOUT, seconds(timers.stall()));
        settings.put(NodeSetting.TRANSFER_TIMEOUT, seconds(timers.transfer()));
    }

    private static String text(TlsMode mode) {
        return switch (mode) {
            case OFF -> "Off";
            case OPTIONAL -> "Optional";
            case REQUIRED -> "Required";
        };
    }

    private static String text(SessionReuse reuse) {
        return switch (reuse) {
            case OFF -> "Off";
            case PREFER -> "Prefer";
            case REQUIRE -> "Require";
        };
    }

    private static String text(TlsVersion version) {
        return switch (version) {
            case TLS_1_2 -> "1.2";
            case TLS_1_3 -> "1.3";
        };
    }

    private static String text(UploadMode mode) {
        return switch (mode) {
            case STANDARD -> "Standard";
            case ATOMIC -> "Atomic";
            case ATOMIC_WITH_RESUME -> "AtomicWithResume";
        };
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }
}
