package io.ftpcluster.operator.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The operator's settings, checked.
 *
 * @param namespaces to serve; empty means all
 * @param clusterDomain such as {@code cluster.local}
 * @param httpPort of health and metrics
 */
public record OperatorConfig(
        Images images, Set<String> namespaces, String clusterDomain, LeaderElection leaderElection, int httpPort) {
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the settings.
     *
     * @param environment as from {@link System#getenv()}
     * @throws InvalidOperatorSettingException naming the variable that is wrong and what it may be
     */
    public static OperatorConfig from(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        return new OperatorConfig(
                reader.images(),
                reader.namespaces(),
                reader.text(OperatorSetting.CLUSTER_DOMAIN),
                reader.leaderElection(),
                reader.port());
    }

    private record Reader(Map<String, String> environment) {
        String text(OperatorSetting setting) {
            String value = environment.getOrDefault(setting.variable(), "").trim();
            return value.isEmpty() ? setting.defaultValue() : value;
        }

        Images images() {
            String policy = text(OperatorSetting.IMAGE_PULL_POLICY);
            if (!PULL_POLICIES.contains(policy)) {
                throw wrong(OperatorSetting.IMAGE_PULL_POLICY, policy, "one of " + PULL_POLICIES);
            }
            return new Images(
                    text(OperatorSetting.NODE_IMAGE),
                    text(OperatorSetting.AUTH_IMAGE),
                    text(OperatorSetting.NGINX_IMAGE),
                    text(OperatorSetting.REDIS_IMAGE),
                    policy);
        }

        Set<String> namespaces() {
            Set<String> names = new TreeSet<>();
            Arrays.stream(text(OperatorSetting.WATCH_NAMESPACES).split(","))
                    .map(String::trim)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
            return names;
        }

        LeaderElection leaderElection() {
            String enabled = text(OperatorSetting.LEADER_ELECTION);
            if (!enabled.equals("true") && !enabled.equals("false")) {
                throw wrong(OperatorSetting.LEADER_ELECTION, enabled, "true or false");
            }
            String host = environment.getOrDefault("HOSTNAME", "operator");
            String pod = text(OperatorSetting.POD_NAME);
            return new LeaderElection(
                    enabled.equals("true"), text(OperatorSetting.POD_NAMESPACE), pod.isEmpty() ? host : pod);
        }

        int port() {
            String text = text(OperatorSetting.HTTP_PORT);
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException notANumber) {
                // Reported below, as a number out of range is.
            }
            throw wrong(OperatorSetting.HTTP_PORT, text, "a port from 0 to " + HIGHEST_PORT);
        }

        private static InvalidOperatorSettingException wrong(OperatorSetting setting, String value, String allowed) {
            return new InvalidOperatorSettingException(
                    setting.variable() + "=" + value + " is not valid: write " + allowed);
        }
    }
}
